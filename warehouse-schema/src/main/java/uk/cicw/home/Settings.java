package uk.cicw.home;

import com.typesafe.config.Config;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * The settings of a warehouse: {@code cicw.conf} in its home over the defaults of {@code
 * cicw-defaults.conf}, which documents each key.
 */
public record Settings(Home home, Config config) {

  /**
   * Reads them.
   *
   * @throws SettingsRefused with all that is wrong with them
   */
  public static Settings load(Home home) {
    return load(home, (settings, faults) -> {});
  }

  /**
   * The same, with what only the caller can tell about them.
   *
   * @param more examines settings and enters what is wrong
   */
  public static Settings load(Home home, BiConsumer<Settings, SettingFaults> more) {
    SettingsFile file = SettingsFile.read(home);
    SettingFaults faults = new SettingFaults(file.settings());
    new KnownSettings(file.defaults(), faults).check(file.settings());
    Settings usable = new Settings(home, faults.replacedBy(file.defaults()));
    new SettingValues(usable.config, faults).check();
    new ReportsPlace(usable).check(faults);
    usable.secrets().check(faults);
    more.accept(usable, faults);
    if (!faults.all().isEmpty()) {
      throw new SettingsRefused(home, faults.all());
    }
    return usable;
  }

  /** What comes from the environment or from files of its own. */
  public Secrets secrets() {
    return new Secrets(config);
  }

  /** The authority whose extracts arrive when neither data nor folder names one. */
  public Optional<String> authority() {
    return text("authority");
  }

  /** JDBC URL of the database that holds catalogue and ledgers. */
  public String databaseUrl() {
    return text("database.url").orElse("jdbc:sqlite:" + home.database().toAbsolutePath());
  }

  public Optional<String> databaseUser() {
    return text("database.user");
  }

  public Optional<String> databasePassword() {
    return secrets().of("database.password");
  }

  /** Where the Iceberg tables are kept. */
  public String lakeUri() {
    return text("lake.uri").orElse(home.lake().toAbsolutePath().toUri().toString());
  }

  /** Parameters of the indicators whose default is not to be used, by name. */
  public Map<String, Integer> parameters() {
    Config own = config.getConfig("parameters");
    return own.root().keySet().stream().collect(Collectors.toMap(name -> name, own::getInt));
  }

  /** The settings of a group that is handed on to a library, under the names that it has there. */
  public Map<String, String> options(String group) {
    return config.getConfig(group).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, option -> String.valueOf(option.getValue().unwrapped())));
  }

  /** The file with the keys of the pseudonyms. */
  public Path pseudonymKey() {
    return text("pseudonym.key-file").map(Path::of).orElse(home.pseudonymKey());
  }

  /** Where the audit log is kept: outside the home. */
  public Path auditFolder() {
    return text("audit.folder").map(Path::of).orElseGet(home::audit);
  }

  /** Where reports about returns go, with the council's own identifiers; empty for none. */
  public Optional<Path> reportsFolder() {
    return text("rules.reports").map(Path::of);
  }

  /** The file with the keys that seal what is delivered. */
  public Path landingKey() {
    return text("landing.key-file").map(Path::of).orElse(home.landingKey());
  }

  public Optional<String> text(String key) {
    return config.hasPath(key) && !config.getString(key).isBlank()
        ? Optional.of(config.getString(key))
        : Optional.empty();
  }
}
