package uk.cicw.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The comment lines on top of a rule: a key on each, longer values continued on lines that are
 * indented. It ends with the first line that is neither.
 */
final class RuleHeader {
  private static final Pattern KEY = Pattern.compile("-- ([a-z]+): ?(.*)");
  private static final Pattern CONTINUED = Pattern.compile("-- {3,}(\\S.*)");
  private static final Set<String> KEYS =
      Set.of("code", "title", "meaning", "years", "stage", "severity", "tables", "also", "fields");

  private final String file;
  private final Map<String, String> values;

  private RuleHeader(String file, Map<String, String> values) {
    this.file = file;
    this.values = values;
  }

  /**
   * @param file name of the file, without its suffix
   */
  static RuleHeader read(String file, String text) {
    Map<String, String> values = new LinkedHashMap<>();
    String key = "";
    for (String line : text.lines().toList()) {
      Matcher heading = KEY.matcher(line);
      Matcher continued = CONTINUED.matcher(line);
      if (heading.matches()) {
        key = heading.group(1);
        values.put(key, heading.group(2).strip());
      } else if (!key.isEmpty() && continued.matches()) {
        values.merge(key, continued.group(1).strip(), (first, more) -> first + " " + more);
      } else {
        break;
      }
    }
    RuleHeader header = new RuleHeader(file, values);
    values.keySet().stream()
        .filter(each -> !KEYS.contains(each))
        .findFirst()
        .ifPresent(
            unknown -> {
              throw header.refused(
                  unknown, "no rule has such a key. Write a comment below the query's first word");
            });
    return header;
  }

  /** The value of a key that every rule has. */
  String value(String key) {
    return optional(key)
        .orElseThrow(() -> refused(key, "it is missing. Add a line '-- %s: ...'".formatted(key)));
  }

  Optional<String> optional(String key) {
    return Optional.ofNullable(values.get(key)).filter(value -> !value.isEmpty());
  }

  /** The values between commas. */
  List<String> list(String key) {
    return optional(key).stream().flatMap(RuleHeader::parts).toList();
  }

  static Stream<String> parts(String text) {
    return Stream.of(text.split(",", -1)).map(String::strip);
  }

  /** Says of a key of this file why it can not be read. */
  IllegalArgumentException refused(String key, String why) {
    return new IllegalArgumentException(
        "Cannot read rule %s.sql: of its key '%s', %s.".formatted(file, key, why));
  }
}
