package uk.cicw.home;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Settings that are secrets: those that have a {@code -file} beside them. They come from the
 * environment, {@code password = ${?CICW_PASSWORD}}, or out of that file, and never stand in the
 * settings themselves.
 */
public record Secrets(Config settings) {
  private static final String FILE = "-file";

  /** The secret, without the line end that an editor leaves. */
  public Optional<String> of(String key) {
    return text(key).or(() -> file(key).map(Secrets::read));
  }

  /** The files that secrets are read from. */
  public List<Path> files() {
    return keys().stream().flatMap(key -> file(key).stream()).toList();
  }

  void check(SettingFaults faults) {
    for (String key : keys()) {
      ConfigValue value = settings.getValue(key);
      if (text(key).isPresent() && value.origin().filename() != null) {
        faults.add(
            key,
            "a secret does not stand in the settings; write %s = ${?%s}, or name a file in %s"
                .formatted(key, variable(key), key + FILE));
      } else if (text(key).isPresent() && file(key).isPresent()) {
        faults.add(key + FILE, "%s is set by the environment, too; keep one".formatted(key));
      } else if (file(key).filter(file -> !Files.isReadable(file)).isPresent()) {
        faults.add(key + FILE, "there is no such file, or this user may not read it");
      }
    }
  }

  private List<String> keys() {
    return settings.entrySet().stream()
        .map(setting -> setting.getKey() + FILE)
        .filter(settings::hasPath)
        .map(key -> key.substring(0, key.length() - FILE.length()))
        .sorted()
        .toList();
  }

  private Optional<Path> file(String key) {
    return text(key + FILE).map(Path::of);
  }

  private Optional<String> text(String key) {
    return Optional.of(String.valueOf(settings.getValue(key).unwrapped()))
        .filter(text -> !text.isBlank());
  }

  private static String variable(String key) {
    return "CICW_" + key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot read the secret in " + file + ". Check who may read it.", e);
    }
  }
}
