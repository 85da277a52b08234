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
import uk.cicw.release.Audience;
import uk.cicw.release.Releases;

/** Questions to the benchmark of a release against the same answers worked out from the facts. */
record BenchmarkByHand(Programs programs, Path work) {
  private static final double NANOS = 1e9;
  private static final String YEARS =
      """
      select period_end, numerator, denominator, value, lower_limit, upper_limit,
        england_value, significance_england, region_value, significance_region,
        neighbours_mean, neighbours_median, neighbours_count, quartile_band, rank, rank_of,
        significance_change, direction_of_travel
      from benchmark
      where indicator_id = 'three_plus_placements_pct' and period_kind = 'financial_year'
        and source_release is null
      order by period_end""";
  private static final String INDICATORS =
      """
      select indicator_id, numerator, denominator, value, lower_limit, upper_limit,
        england_value, region_value, neighbours_median, rank, direction_of_travel
      from benchmark
      where period_kind = 'financial_year' and period_end = date '2024-03-31'
        and source_release is null
      order by indicator_id""";

  /** One indicator over the years, and all indicators of a year. */
  List<Comparison> measure(int times) {
    Path home = work.resolve("by-hand");
    programs.run(home, programs.sample());
    return compare(home, times);
  }

  static List<Comparison> compare(Path home, int times) {
    String written = Resource.text("three_plus_placements_by_hand");
    String defined = INDICATORS.replace("from benchmark", "from benchmark_live");
    try (Connection release =
        new Releases(home.resolve("releases"), Clock.systemUTC()).openLive(Audience.ANALYST)) {
      return List.of(
          compare(release, "one indicator by year", "by hand", times, YEARS, written),
          compare(
              release, "all indicators of a year", "by the definitions", 3, INDICATORS, defined));
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("Cannot ask the release in " + home, e);
    }
  }

  /** The first half only warms both up. Fails where the two answers differ. */
  private static Comparison compare(
      Connection release, String name, String how, int times, String asked, String workedOut)
      throws SQLException {
    double[] ours = new double[times];
    double[] theirs = new double[times];
    for (int i = -times; i < times; i++) {
      long begun = System.nanoTime();
      List<String> answer = rows(release, asked);
      long between = System.nanoTime();
      List<String> same = rows(release, workedOut);
      long ended = System.nanoTime();
      if (!answer.equals(same)) {
        throw new IllegalStateException(
            "Cannot compare: the release says %s, the facts %s".formatted(answer, same));
      }
      if (i >= 0) {
        ours[i] = (between - begun) / NANOS;
        theirs[i] = (ended - between) / NANOS;
      }
    }
    return new Comparison(
        "a benchmark of " + name, "on the release", "from the facts " + how, 0.1, ours, theirs);
  }

  private static List<String> rows(Connection release, String sql) throws SQLException {
    try (Statement statement = release.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.append(result.getString(i)).append('|');
        }
        rows.add(row.toString());
      }
      return rows;
    }
  }
}
