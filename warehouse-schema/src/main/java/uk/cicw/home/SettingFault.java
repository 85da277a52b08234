package uk.cicw.home;

import com.typesafe.config.ConfigOrigin;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Something that is wrong with a setting. It never tells the value: that may be a secret.
 *
 * @param file in which it is set; empty when it is set in none
 * @param line in that file, from 1
 * @param what why it can not be used, and what to write
 */
public record SettingFault(Optional<String> file, int line, String key, String what) {

  static SettingFault at(ConfigOrigin origin, String key, String what) {
    return new SettingFault(
        Optional.ofNullable(origin.filename()).map(file -> Path.of(file).getFileName().toString()),
        origin.lineNumber(),
        key,
        what);
  }

  /** File and line, such as {@code cicw.conf:12}. */
  public Optional<String> place() {
    return file.map(name -> name + ":" + line);
  }

  /** As one line. */
  public String text() {
    return place().map(where -> where + ": ").orElse("") + key + ": " + what;
  }
}
