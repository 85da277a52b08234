package uk.cicw.rules;

import static java.util.stream.Collectors.toMap;

import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import uk.cicw.schema.ExtractTable;
import uk.cicw.schema.Ssda903;

/**
 * Runs the rules of a collection year over one return, in DuckDB. First the tables that are there
 * are given, then the rules run once.
 */
public final class RuleKernel implements AutoCloseable {
  private static final String BEGIN =
      """
      create or replace table failures_of_rules
        (code varchar, extract varchar, row_number bigint, fields varchar[])""";

  /** A rule may say of a row several times that it fails; no fields: those of its header. */
  private static final String END =
      """
      create or replace table rule_failures as
      select code, extract, row_number,
        list_sort(list_distinct(flatten(list(fields) filter (fields is not null)))) as fields
      from failures_of_rules
      group by code, extract, row_number""";

  private final Connection connection;
  private final Rules rules;
  private final Circumstances circumstances;
  private final Set<String> there = new LinkedHashSet<>();

  /**
   * @param connection to a database in memory, in whose current schema tables are made; it is
   *     closed with the kernel
   */
  RuleKernel(Connection connection, Rules rules, Circumstances circumstances) {
    this.connection = connection;
    this.rules = rules;
    this.circumstances = circumstances;
  }

  /** A kernel with a database of its own. */
  public static RuleKernel open(Rules rules, Circumstances circumstances) throws SQLException {
    return new RuleKernel(DriverManager.getConnection("jdbc:duckdb:"), rules, circumstances);
  }

  /** Takes the rows of a table of this year's return. */
  public RowLoader rows(ExtractTable extract) throws SQLException {
    return loader(new DeliveredTable(extract, false));
  }

  /** Takes the rows of a table of last year's return. */
  public RowLoader rowsOfLastYear(ExtractTable extract) throws SQLException {
    return loader(new DeliveredTable(extract, true));
  }

  private RowLoader loader(DeliveredTable table) throws SQLException {
    execute(table.definition());
    there.add(table.name());
    return new RowLoader(connection, table);
  }

  /** Takes Ofsted's providers. */
  public void providers(List<Provider> providers) throws SQLException {
    reference(DeliveredTable.PROVIDERS);
    ReferenceRows.add(connection, providers);
  }

  /** Takes where postcodes lie; those that the return mentions are enough. */
  public void postcodes(List<PostcodePlace> places) throws SQLException {
    reference(DeliveredTable.POSTCODES);
    ReferenceRows.addPlaces(connection, places);
  }

  private void reference(String table) throws SQLException {
    execute(Objects.requireNonNull(ReferenceRows.DEFINITIONS.get(table)));
    there.add(table);
  }

  /** Runs every rule whose tables are there. */
  public RuleOutcome run() throws SQLException {
    if (areLocationsThere()) {
      there.add(DeliveredTable.LOCATIONS);
    }
    List<Rule> run = new ArrayList<>();
    List<RuleNotRun> notRun = new ArrayList<>();
    for (Rule rule : rules.of(circumstances.year())) {
      Set<String> missing = new TreeSet<>(rule.tables());
      missing.removeAll(there);
      if (missing.isEmpty()) {
        run.add(rule);
      } else {
        notRun.add(new RuleNotRun(rule, missing));
      }
    }
    return new RuleOutcome(run, notRun, run(run));
  }

  private List<RuleTime> run(List<Rule> run) throws SQLException {
    List<RuleTime> times =
        new ArrayList<>(new Preparation(connection, rules.derived(), there).of(run, circumstances));
    execute(BEGIN);
    times.addAll(new RuleWorkers(connection, run).run());
    execute(END);
    return times;
  }

  /** The rows that failed in the last run, by rule, table and row. */
  public List<RuleFailure> failures(RuleOutcome outcome) throws SQLException {
    Map<String, Rule> byCode =
        outcome.run().stream().collect(toMap(Rule::code, Function.identity()));
    String sql = "select code, extract, row_number, fields from rule_failures order by all";
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<RuleFailure> failures = new ArrayList<>();
      while (row.next()) {
        Rule rule = Objects.requireNonNull(byCode.get(row.getString(1)));
        List<String> fields = rule.fields().getOrDefault(row.getString(2), List.of());
        Array own = row.getArray(4);
        failures.add(
            new RuleFailure(
                rule.code(), row.getString(2), row.getLong(3), own == null ? fields : texts(own)));
      }
      return failures;
    }
  }

  private static List<String> texts(Array array) throws SQLException {
    return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
  }

  /** Some systems deliver them; else they are worked out. */
  private boolean areLocationsThere() throws SQLException {
    if (!there.contains(Ssda903.EPISODES.name()) || there.contains(DeliveredTable.POSTCODES)) {
      return there.contains(DeliveredTable.POSTCODES);
    }
    String sql = "select count(coalesce(pl_la, pl_location, pl_distance_text)) > 0 from episodes";
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() && row.getBoolean(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
