package uk.cicw.rules;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import uk.cicw.schema.CollectionYear;
import uk.cicw.schema.ResourceFolder;

/**
 * The rules that a class path holds.
 *
 * @param all every rule with all of its amendments, by file
 * @param derived the queries of the tables that several rules need, by name
 * @param suggestions what the right values of cells that fail may be, by file
 */
public record Rules(List<Rule> all, Map<String, String> derived, List<Suggestion> suggestions) {
  private static final String FOLDER = "rules";
  private static final String DERIVED = "rules/derived";
  private static final String SUGGESTIONS = "rules/suggestions";

  /** The first collection year of which the rules are known; earlier returns are held to them. */
  public static final CollectionYear FIRST_YEAR = new CollectionYear(2023);

  /** Rules without suggestions. */
  Rules(List<Rule> all, Map<String, String> derived) {
    this(all, derived, List.of());
  }

  /** The rules of this build. */
  public static Rules ofThisBuild() {
    return of(Objects.requireNonNull(Rules.class.getClassLoader()));
  }

  /** The rules of a class path; two of one code in one year are refused. */
  static Rules of(ClassLoader classPath) {
    List<Rule> rules =
        ResourceFolder.texts(FOLDER, ".sql", classPath).entrySet().stream()
            .map(file -> Rule.read(file.getKey(), file.getValue()))
            .toList();
    new TreeMap<>(rules.stream().collect(groupingBy(Rule::code))).values().forEach(Rules::refuse);
    List<Suggestion> suggestions =
        ResourceFolder.texts(SUGGESTIONS, ".sql", classPath).entrySet().stream()
            .map(file -> Suggestion.read(file.getKey(), file.getValue()))
            .toList();
    return new Rules(rules, ResourceFolder.texts(DERIVED, ".sql", classPath), suggestions);
  }

  /** The rules in force in that year, by file. */
  public List<Rule> of(CollectionYear year) {
    CollectionYear counted = year.compareTo(FIRST_YEAR) < 0 ? FIRST_YEAR : year;
    return all.stream().filter(rule -> rule.isOf(counted)).toList();
  }

  private static void refuse(List<Rule> ofOneCode) {
    List<Rule> before = new ArrayList<>();
    for (Rule rule : ofOneCode) {
      for (Rule other : before) {
        if (rule.years().first() <= other.years().last()
            && other.years().first() <= rule.years().last()) {
          throw new IllegalArgumentException(
              "Cannot read rule %s.sql: its years overlap those of %s.sql. Let one code have one rule a year."
                  .formatted(rule.file(), other.file()));
        }
      }
      before.add(rule);
    }
  }
}
