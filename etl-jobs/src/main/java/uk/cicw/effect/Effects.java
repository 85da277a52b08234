package uk.cicw.effect;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import uk.cicw.model.FiguresOfYear;
import uk.cicw.rules.Rule;
import uk.cicw.rules.RuleFindings;
import uk.cicw.rules.TouchedIndicators;
import uk.cicw.schema.CollectionYear;

/**
 * Works out, rule by rule, whose part in which headline figure of the year would be another one if
 * the rows that fail it were not there. The return is taken as all that is known, and as it stood
 * on the last day of the year.
 */
public final class Effects {
  private final CollectionYear year;
  private final TouchedIndicators touched;
  private final FiguresOfYear figures;
  private final SortedMap<String, String> titles;
  private final Map<String, Boolean> isRead = new ConcurrentHashMap<>();

  private Effects(CollectionYear year, TouchedIndicators touched) {
    this.year = year;
    this.touched = touched;
    this.figures = new FiguresOfYear(year, Headlines.INDICATORS);
    this.titles = figures.titles();
  }

  /**
   * By rule, in the order of their codes.
   *
   * @param rules those that looked at the return
   */
  public static SortedMap<String, RuleEffect> of(
      RuleFindings findings, List<Rule> rules, CollectionYear year, TouchedIndicators touched)
      throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement settings = connection.createStatement()) {
      // rows about children would lie on the disk as delivered
      settings.execute("set temp_directory = ''");
      return new Effects(year, touched).of(findings, rules, connection);
    }
  }

  private SortedMap<String, RuleEffect> of(
      RuleFindings findings, List<Rule> rules, Connection connection) throws SQLException {
    Map<String, String> tables = new HashMap<>();
    rules.forEach(rule -> tables.put(rule.code(), table(rule)));
    List<ConformedChild> children =
        new ChildrenWithout(findings.tables(), year, (code, row) -> isRead(tables, code, row))
            .conform(ReturnedChildren.of(findings, EffectTables.AS_DELIVERED, year));
    SortedMap<String, SortedSet<String>> read = new TreeMap<>();
    rules.forEach(rule -> read.put(rule.code(), headlines(rule)));
    FiguresOfYear.createFacts(connection);
    EffectTables.fill(connection, children, read);
    figures.count(connection);
    SortedMap<String, List<FigureEffect>> changes = changes(connection);
    SortedMap<String, RuleEffect> effects = new TreeMap<>();
    read.forEach(
        (code, indicators) ->
            effects.put(
                code,
                new RuleEffect(
                    changes.getOrDefault(code, List.of()),
                    indicators.size(),
                    setAside(children, code))));
    return effects;
  }

  private boolean isRead(Map<String, String> tables, String code, ReturnedRow row) {
    List<String> fields = row.fieldsByRule().getOrDefault(code, List.of());
    return row.table().equals(tables.get(code))
        && isRead.computeIfAbsent(
            row.table() + fields, any -> !headlines(row.table(), fields).isEmpty());
  }

  /** Where the wrong cell is; rows of other tables are marked since they contradict it. */
  private static String table(Rule rule) {
    return rule.fields().keySet().iterator().next();
  }

  private SortedSet<String> headlines(Rule rule) {
    return headlines(table(rule), rule.fields().getOrDefault(table(rule), List.of()));
  }

  /** Those that read one of these columns. */
  private SortedSet<String> headlines(String table, List<String> fields) {
    SortedSet<String> headlines = new TreeSet<>();
    for (String field : fields) {
      touched.by(table, List.of(field)).stream()
          .filter(titles::containsKey)
          .filter(indicator -> Headlines.reads(indicator, field))
          .forEach(headlines::add);
    }
    return headlines;
  }

  private static long setAside(List<ConformedChild> children, String code) {
    return children.stream().filter(child -> child.setAside().contains(code)).count();
  }

  private SortedMap<String, List<FigureEffect>> changes(Connection connection) throws SQLException {
    SortedMap<String, List<FigureEffect>> changes = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(EffectTables.CHANGES)) {
      while (row.next()) {
        changes
            .computeIfAbsent(row.getString(1), code -> new ArrayList<>())
            .add(effect(row.getString(2), row.getLong(3), row.getLong(4)));
      }
    }
    return changes;
  }

  private FigureEffect effect(String indicator, long children, long counted) {
    return new FigureEffect(
        indicator, Objects.requireNonNull(titles.get(indicator)), children, counted);
  }
}
