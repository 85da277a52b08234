package uk.cicw.rules;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import uk.cicw.schema.ExtractTable;
import uk.cicw.schema.Ssda903;

/**
 * Runs the rules of a collection year over one return, in DuckDB. First the tables that are there
 * are given, then the rules run once, then {@link #findings} tells which rows fail.
 */
public final class RuleKernel implements AutoCloseable {
  /**
   * They cost more to be tried on each of some hundred small statements than they give: a third of
   * the planning. What joins rows by and what leaves rows out early is none of them.
   */
  private static final String UNUSED_OPTIMIZERS =
      "statistics_propagation,common_subplan,join_filter_pushdown,compressed_materialization,"
          + "top_n,top_n_window_elimination,late_materialization";

  /** Planned at once, rules share what a statement costs; with more of them it costs more again. */
  private static final int RULES_OF_A_STATEMENT = 30;

  private final Connection connection;
  private final Rules rules;
  private final int processors;
  private final int together;
  private final Set<String> there = new LinkedHashSet<>();

  /**
   * @param connection to a database in memory, in whose current schema tables are made; it is
   *     closed with the kernel
   */
  RuleKernel(Connection connection, Rules rules) {
    this(connection, rules, Runtime.getRuntime().availableProcessors(), 1);
  }

  private RuleKernel(Connection connection, Rules rules, int processors, int together) {
    this.connection = connection;
    this.rules = rules;
    this.processors = processors;
    this.together = together;
  }

  /** A kernel with a database of its own. */
  public static RuleKernel open(Rules rules) throws SQLException {
    return new RuleKernel(DriverManager.getConnection("jdbc:duckdb:"), rules);
  }

  /**
   * A kernel with a database of its own beside others on one machine: on one processor, and never
   * on its disk, where rows about children would lie as delivered. It does not tell what each rule
   * took, and can be used for one return after another ({@link #forget}).
   *
   * @param memory what its rows may take, as DuckDB writes it
   */
  public static RuleKernel besideOthers(Rules rules, String memory) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:duckdb:");
    RuleKernel kernel = new RuleKernel(connection, rules, 1, RULES_OF_A_STATEMENT);
    kernel.execute("set memory_limit = '%s'".formatted(memory));
    kernel.execute("set temp_directory = ''");
    kernel.execute("set disabled_optimizers = '%s'".formatted(UNUSED_OPTIMIZERS));
    return kernel;
  }

  /** Takes none of the tables that were given for there any more: the next ones are another's. */
  public void forget() {
    there.clear();
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

  /** The postcodes in the episodes that were given, upper case and without blanks. */
  public Set<String> mentionedPostcodes() throws SQLException {
    Set<String> postcodes = new TreeSet<>();
    for (String table : DeliveredTable.OF_EPISODES) {
      if (there.contains(table)) {
        try (Statement statement = connection.createStatement();
            ResultSet row = statement.executeQuery(ReferenceRows.mentioned(table))) {
          while (row.next()) {
            postcodes.add(row.getString(1));
          }
        }
      }
    }
    return postcodes;
  }

  /** Runs every rule of the year whose tables are there. */
  public RuleOutcome run(Circumstances circumstances) throws SQLException {
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
    return new RuleOutcome(run, notRun, run(run, circumstances));
  }

  private List<RuleTime> run(List<Rule> run, Circumstances circumstances) throws SQLException {
    execute(FailureTables.BEGIN);
    execute(FailureTables.fields(run));
    List<RuleTasks.Task> tasks =
        new Preparation(connection, rules.derived(), there)
            .of(run, together, usableSuggestions(), circumstances);
    List<RuleTime> times = new RuleWorkers(connection, tasks, processors).run();
    execute(FailureTables.END);
    execute(SuggestionTables.BEGIN);
    execute(SuggestionTables.end(List.of()));
    execute(IdentifiedRows.view(delivered()));
    return times;
  }

  /** Looks for the right values of cells that fail, once the rules have run. */
  public void suggest() throws SQLException {
    List<Suggestion> suggestions = usableSuggestions();
    List<RuleTasks.Task> tasks =
        suggestions.stream()
            .map(
                each ->
                    new RuleTasks.Task(
                        "suggestions/" + each.name(), SuggestionTables.insert(each), Set.of()))
            .toList();
    new RuleWorkers(connection, tasks, processors).run();
    execute(SuggestionTables.end(suggestions));
  }

  private List<Suggestion> usableSuggestions() {
    return rules.suggestions().stream().filter(each -> there.containsAll(each.tables())).toList();
  }

  /** What the last run found. */
  public RuleFindings findings() {
    return new RuleFindings(connection, delivered());
  }

  private List<ExtractTable> delivered() {
    return Ssda903.TABLES.stream().filter(table -> there.contains(table.name())).toList();
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
