package uk.cicw.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.cicw.schema.CollectionYear;
import uk.cicw.schema.Years;

/**
 * A validation rule: {@code rules/<code>.sql}, or {@code rules/<code>-from-<year>.sql} for an
 * amendment.
 *
 * @param file name of the file, without its suffix
 * @param code the Department's
 * @param title what is wrong, as a sentence
 * @param meaning when it fails
 * @param stage 1 within a record, 2 across records, files and years
 * @param tables what has to be there for it to run
 * @param also what it uses where it is there
 * @param fields the cells that are wrong, lower case, by table
 * @param sql selects {@code extract}, {@code row_number} and perhaps {@code fields}
 */
public record Rule(
    String file,
    String code,
    String title,
    String meaning,
    Years years,
    int stage,
    Severity severity,
    Set<String> tables,
    Set<String> also,
    Map<String, List<String>> fields,
    String sql) {
  private static final int LONGEST_TITLE = 80;
  private static final Pattern YEARS = Pattern.compile("(\\d{4}) (?:on|to (\\d{4}))");

  static Rule read(String file, String text) {
    RuleHeader header = RuleHeader.read(RuleHeader.Kind.RULE, file, text);
    Map<String, List<String>> fields = header.fields();
    return new Rule(
        file,
        code(header, file),
        title(header),
        header.value("meaning"),
        years(header),
        stage(header),
        severity(header),
        needed(header, fields),
        header.tables("also"),
        fields,
        text);
  }

  public boolean isOf(CollectionYear year) {
    return years.contains(year.ending());
  }

  /** Whether it needs what no return delivers: provider lists or a postcode directory. */
  public boolean needsReference() {
    return tables.stream().anyMatch(DeliveredTable.REFERENCE::contains);
  }

  private static String code(RuleHeader header, String file) {
    String code = header.value("code");
    if (!file.equals(code) && !file.startsWith(code + "-from-")) {
      throw header.refused("code", "it is %s, which is not that of its file".formatted(code));
    }
    return code;
  }

  private static String title(RuleHeader header) {
    String title = header.value("title");
    if (title.length() > LONGEST_TITLE) {
      throw header.refused(
          "title", "it has %d characters. Use %d".formatted(title.length(), LONGEST_TITLE));
    }
    return title;
  }

  private static Years years(RuleHeader header) {
    Matcher years = YEARS.matcher(header.value("years"));
    if (!years.matches()) {
      throw header.refused("years", "it is neither like '2023 on' nor like '2023 to 2024'");
    }
    int first = Integer.parseInt(years.group(1));
    return years.group(2) == null
        ? Years.from(first)
        : new Years(first, Integer.parseInt(years.group(2)));
  }

  private static int stage(RuleHeader header) {
    String stage = header.value("stage");
    if (!stage.equals("1") && !stage.equals("2")) {
      throw header.refused("stage", "it is neither 1 nor 2");
    }
    return Integer.parseInt(stage);
  }

  private static Severity severity(RuleHeader header) {
    String severity = header.value("severity");
    return Stream.of(Severity.values())
        .filter(each -> each.label().equals(severity))
        .findFirst()
        .orElseThrow(() -> header.refused("severity", "it is neither error nor warning"));
  }

  /** A rule about what is worked out of postcodes needs it to be there. */
  private static Set<String> needed(RuleHeader header, Map<String, List<String>> fields) {
    header.value("tables");
    Set<String> tables = header.tables("tables");
    if (fields.values().stream().flatMap(List::stream).anyMatch(DeliveredTable.LOCATED::contains)) {
      tables.add(DeliveredTable.LOCATIONS);
    }
    return tables;
  }
}
