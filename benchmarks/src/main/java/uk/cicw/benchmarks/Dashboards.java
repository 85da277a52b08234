package uk.cicw.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.cicw.model.Models;
import uk.cicw.reference.ReferenceTables;
import uk.cicw.release.Audience;
import uk.cicw.release.Releases;
import uk.cicw.schema.Facts;
import uk.cicw.schema.KeptTable;
import uk.cicw.statistics.Statistics;

/**
 * The worked questions of the dictionary that dashboards ask, on a release against the same on a
 * database that has its facts and dimensions and works all else out by the definitions.
 */
record Dashboards(Connection release, Connection facts) {
  private static final double NANOS = 1e9;
  private static final double TARGET = 0.1;
  private static final int FEW = 3;
  private static final List<String> QUESTIONS =
      List.of(
          "trend_of_an_indicator",
          "benchmark_of_a_year",
          "league_table",
          "children_behind_a_figure",
          "as_known_at_a_date",
          "month_end_stock_by_placement",
          "three_or_more_moves",
          "reviews_due_next_month",
          "who_came_and_who_left",
          "far_from_home");
  private static final Map<String, String> FROM_FACTS =
      Map.of("trend_series", "trend_series_live", "benchmark", "benchmark_live");

  /** A series as known of one indicator, which by the definitions is chosen from that of all. */
  private static final String OF_ONE = "(\\w+_as_known)\\(([^(),]+), ('\\w+')\\)";

  private static final String CHOSEN = "(select * from $1($2) where indicator_id = $3)";

  /** Of the whole sample. */
  static void print(Programs programs, Path work, int times) {
    Path home = work.resolve("dashboards");
    programs.run(home, programs.sample());
    Releases releases = new Releases(home.resolve("releases"), Clock.systemUTC());
    try (Connection release = releases.openLive(Audience.ANALYST);
        Connection facts = factsOf(home.resolve("releases/live/analyst.duckdb"))) {
      Dashboards dashboards = new Dashboards(release, facts);
      for (String question : QUESTIONS) {
        System.out.println(dashboards.compare(question, times).row());
      }
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("Cannot ask the release in " + home, e);
    }
  }

  /** In memory, with the models of this build as views. */
  private static Connection factsOf(Path release) throws SQLException {
    Connection facts = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = facts.createStatement()) {
      statement.execute("attach '%s' as release (read_only)".formatted(release));
      for (KeptTable table : Facts.TABLES) {
        statement.execute(AllAuthorities.definition(table));
        statement.execute(
            "insert into %1$s by name select * from release.main.%1$s".formatted(table.name()));
      }
      statement.execute("detach release");
    }
    ReferenceTables.install(facts);
    Statistics.install(facts);
    Models.install(facts);
    return facts;
  }

  /** The first pair only warms both up. Fails where the two answers differ. */
  private Comparison compare(String question, int most) throws SQLException {
    String asked = Resource.at("/questions/" + question + ".sql");
    String workedOut = fromFacts(asked);
    // all indicators with all their comparators
    int times = workedOut.contains("benchmark_live") ? Math.min(most, FEW) : most;
    double[] ours = new double[times];
    double[] theirs = new double[times];
    for (int i = -1; i < times; i++) {
      long begun = System.nanoTime();
      List<List<Object>> answer = rows(release, asked);
      long between = System.nanoTime();
      List<List<Object>> same = rows(facts, workedOut);
      long ended = System.nanoTime();
      if (!answer.equals(same)) {
        throw new IllegalStateException(
            "Cannot compare: the release answers %s otherwise than its facts".formatted(question));
      }
      if (i >= 0) {
        ours[i] = (between - begun) / NANOS;
        theirs[i] = (ended - between) / NANOS;
      }
    }
    return new Comparison(
        question.replace('_', ' '), "on the release", "from its facts", TARGET, ours, theirs);
  }

  private static String fromFacts(String asked) {
    String workedOut = asked.replaceAll(OF_ONE, CHOSEN);
    for (Map.Entry<String, String> series : FROM_FACTS.entrySet()) {
      workedOut =
          workedOut.replaceAll(
              "\\b(from|join) %s\\b".formatted(series.getKey()), "$1 " + series.getValue());
    }
    return workedOut;
  }

  private static List<List<Object>> rows(Connection asked, String sql) throws SQLException {
    try (Statement statement = asked.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<List<Object>> rows = new ArrayList<>();
      while (result.next()) {
        List<Object> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(String.valueOf(result.getString(i)));
        }
        rows.add(row);
      }
      return rows;
    }
  }
}
