package uk.cicw.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.cicw.release.Audience;
import uk.cicw.release.Releases;

/**
 * The worked questions of the dictionary that dashboards ask, on a release against the same worked
 * out from its facts by the definitions. Where a release keeps no table for one, both are the same,
 * and the ratio is one.
 */
record Dashboards(Connection release) {
  private static final double NANOS = 1e9;
  private static final double TARGET = 0.1;
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

  /** Of the whole sample. */
  static void print(Programs programs, Path work, int times) {
    Path home = work.resolve("dashboards");
    programs.run(home, programs.sample());
    try (Connection release =
        new Releases(home.resolve("releases"), Clock.systemUTC()).openLive(Audience.ANALYST)) {
      for (String question : QUESTIONS) {
        System.out.println(new Dashboards(release).compare(question, times).row());
      }
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("Cannot ask the release in " + home, e);
    }
  }

  /** The first pair only warms both up. Fails where the two answers differ. */
  private Comparison compare(String question, int times) throws SQLException {
    String asked = Resource.at("/questions/" + question + ".sql");
    String workedOut = fromFacts(asked);
    double[] ours = new double[times];
    double[] theirs = new double[times];
    for (int i = -1; i < times; i++) {
      long begun = System.nanoTime();
      List<List<Object>> answer = rows(asked);
      long between = System.nanoTime();
      List<List<Object>> same = rows(workedOut);
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
    String workedOut = asked;
    for (Map.Entry<String, String> series : FROM_FACTS.entrySet()) {
      workedOut =
          workedOut.replaceAll(
              "\\b(from|join) %s\\b".formatted(series.getKey()), "$1 " + series.getValue());
    }
    return workedOut;
  }

  private List<List<Object>> rows(String sql) throws SQLException {
    try (Statement statement = release.createStatement();
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
