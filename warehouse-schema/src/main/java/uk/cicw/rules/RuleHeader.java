package uk.cicw.rules;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The comment lines on top of a rule or a suggestion: a key on each, longer values continued on
 * lines that are indented. It ends with the first line that is neither.
 */
final class RuleHeader {
  private static final Pattern KEY = Pattern.compile("-- ([a-z]+): ?(.*)");
  private static final Pattern CONTINUED = Pattern.compile("-- {3,}(\\S.*)");
  private static final Pattern CELLS = Pattern.compile("([a-z0-9_]+): *(.+)");

  private final Kind kind;
  private final String file;
  private final Map<String, String> values;

  /** What it is the header of, and the keys that such a one has. */
  enum Kind {
    RULE("code", "title", "meaning", "years", "stage", "severity", "tables", "also", "fields"),
    SUGGESTION("codes", "why", "tables", "also", "fields");

    private final Set<String> keys;

    Kind(String... keys) {
      this.keys = Set.of(keys);
    }

    private String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private RuleHeader(Kind kind, String file, Map<String, String> values) {
    this.kind = kind;
    this.file = file;
    this.values = values;
  }

  /**
   * @param file name of the file, without its suffix
   */
  static RuleHeader read(Kind kind, String file, String text) {
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
    RuleHeader header = new RuleHeader(kind, file, values);
    values.keySet().stream()
        .filter(each -> !kind.keys.contains(each))
        .findFirst()
        .ifPresent(
            unknown -> {
              throw header.refused(
                  unknown,
                  "no %s has such a key. Write a comment below the query's first word"
                      .formatted(kind.label()));
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

  /** The tables that a key names. */
  Set<String> tables(String key) {
    Set<String> tables = new LinkedHashSet<>(list(key));
    Set<String> unknown = new TreeSet<>(tables);
    unknown.removeAll(DeliveredTable.names());
    if (!unknown.isEmpty()) {
      throw refused(key, "no table is called " + String.join(", ", unknown));
    }
    return tables;
  }

  /** The cells that it is about, lower case, by table. */
  Map<String, List<String>> fields() {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String part : value("fields").split(";", -1)) {
      Matcher cells = CELLS.matcher(part.strip());
      if (!cells.matches()) {
        throw refused("fields", "it is not like 'episodes: dec, rec; oc3: accom'");
      }
      List<String> names = parts(cells.group(2)).toList();
      refuseUnknown(cells.group(1), names);
      fields.put(cells.group(1), names);
    }
    return fields;
  }

  private void refuseUnknown(String table, List<String> names) {
    List<String> declared =
        DeliveredTable.named(table)
            .orElseThrow(() -> refused("fields", "no table is called " + table))
            .fields();
    names.stream()
        .filter(name -> !declared.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw refused("fields", "%s has no column %s".formatted(table, name));
            });
  }

  /** Says of a key of this file why it can not be read. */
  IllegalArgumentException refused(String key, String why) {
    return new IllegalArgumentException(
        "Cannot read %s %s.sql: of its key '%s', %s.".formatted(kind.label(), file, key, why));
  }
}
