package uk.cicw.home;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The settings as they are written, with what they refer to put in its place.
 *
 * @param settings {@code cicw.conf} over the defaults
 */
record SettingsFile(Config settings, Config defaults) {
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{[^}]*}");

  static SettingsFile read(Home home) {
    Config defaults = ConfigFactory.parseResources("cicw-defaults.conf");
    try {
      Config own = ConfigFactory.parseFile(home.settingsFile().toFile());
      return new SettingsFile(own.withFallback(defaults).resolve(), defaults.resolve());
    } catch (ConfigException.UnresolvedSubstitution e) {
      throw refused(home, e, "it is set neither there nor in the environment");
    } catch (ConfigException.Parse e) {
      throw refused(home, e, "this can not be read: " + withoutPlace(e));
    }
  }

  private static SettingsRefused refused(Home home, ConfigException fault, String what) {
    Matcher reference = REFERENCE.matcher(String.valueOf(fault.getMessage()));
    String key = reference.find() ? reference.group() : "cicw.conf";
    return new SettingsRefused(home, List.of(SettingFault.at(fault.origin(), key, what)));
  }

  private static String withoutPlace(ConfigException fault) {
    return String.valueOf(fault.getMessage()).replace(fault.origin().description() + ": ", "");
  }
}
