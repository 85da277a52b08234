package uk.cicw.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.duckdb.Workbench;

class DisclosureControlTest {
  @TempDir static Path folder;

  private Workbench workbench;

  @BeforeEach
  void attachSeries() throws SQLException {
    workbench = Workbench.open(folder);
    workbench.run(
        """
        attach ':memory:' as analyst;
        create table analyst.main.dim_indicators (indicator_id varchar, kind varchar);
        insert into analyst.main.dim_indicators values
          ('cla_count', 'count'), ('reviews_on_time_pct', 'proportion'),
          ('cla_rate_per_10000', 'rate'), ('adoptions', 'count');
        create table analyst.main.trend_series (
          indicator_id varchar, area_code varchar, period_kind varchar, period_end date,
          numerator integer, denominator integer, status varchar, source_release varchar);
        """);
  }

  @AfterEach
  void close() throws SQLException {
    workbench.close();
  }

  @Test
  void oneToFiveChildrenAreHiddenAndNoneAreShown() throws SQLException {
    figure("cla_count", "month_end", "2024-05-31", 0, null);
    figure("cla_count", "month_end", "2024-06-30", 1, null);
    figure("cla_count", "month_end", "2024-07-31", 5, null);
    figure("cla_count", "month_end", "2024-08-31", 6, null);
    figure("cla_rate_per_10000", "month_end", "2024-08-31", 5, 36_000);
    assertThat(hidden())
        .containsExactly(
            "cla_count month_end 2024-06-30",
            "cla_count month_end 2024-07-31",
            // the rate of that month shows how many they are
            "cla_count month_end 2024-08-31",
            "cla_rate_per_10000 month_end 2024-08-31");
  }

  @Test
  void aPercentageIsHiddenWithItsNumeratorItsDenominatorAndItsComplement() throws SQLException {
    figure("reviews_on_time_pct", "year_to_date", "2024-04-30", 50, 50);
    figure("reviews_on_time_pct", "year_to_date", "2024-05-31", 98, 100);
    figure("reviews_on_time_pct", "year_to_date", "2024-06-30", 140, 150);
    figure("reviews_on_time_pct", "year_to_date", "2024-07-31", 3, 40);
    figure("reviews_on_time_pct", "year_to_date", "2024-08-31", 0, 4);
    figure("reviews_on_time_pct", "year_to_date", "2024-09-30", 0, 40);
    assertThat(hidden())
        .containsExactly(
            "reviews_on_time_pct year_to_date 2024-05-31",
            "reviews_on_time_pct year_to_date 2024-07-31",
            "reviews_on_time_pct year_to_date 2024-08-31");
  }

  @Test
  void aSecondAgeBandGoesWithAHiddenOneSinceTheBandsAddUpToTheChildrenInCare() throws SQLException {
    workbench.run(
        """
        insert into analyst.main.dim_indicators values
          ('aged_under_1_pct', 'proportion'), ('aged_1_to_4_pct', 'proportion'),
          ('aged_5_to_9_pct', 'proportion'), ('aged_10_to_15_pct', 'proportion'),
          ('aged_16_and_over_pct', 'proportion'), ('aged_0_4_pct', 'proportion')""");
    figure("aged_under_1_pct", "month_end", "2024-03-31", 3, 160);
    figure("aged_1_to_4_pct", "month_end", "2024-03-31", 24, 160);
    figure("aged_0_4_pct", "month_end", "2024-03-31", 27, 160);
    figure("aged_5_to_9_pct", "month_end", "2024-03-31", 33, 160);
    figure("aged_10_to_15_pct", "month_end", "2024-03-31", 65, 160);
    figure("aged_16_and_over_pct", "month_end", "2024-03-31", 35, 160);
    assertThat(hidden())
        .containsExactly(
            "aged_1_to_4_pct month_end 2024-03-31", "aged_under_1_pct month_end 2024-03-31");
  }

  @Test
  void theRollingYearGoesWithAHiddenYearToDate() throws SQLException {
    // 12 in twelve months to November = 4 since April + 18 last year - 10 of them by last November
    figure("adoptions", "rolling_12_months", "2024-11-30", 12, null);
    figure("adoptions", "year_to_date", "2024-11-30", 4, null);
    figure("adoptions", "year_to_date", "2023-11-30", 10, null);
    figure("adoptions", "financial_year", "2024-03-31", 18, null);
    assertThat(hidden())
        .containsExactly(
            "adoptions rolling_12_months 2024-11-30", "adoptions year_to_date 2024-11-30");
  }

  @Test
  void figuresThatDoNotAddUpTellNothing() throws SQLException {
    figure("adoptions", "rolling_12_months", "2024-11-30", 13, null);
    figure("adoptions", "year_to_date", "2024-11-30", 4, null);
    figure("adoptions", "year_to_date", "2023-11-30", 10, null);
    figure("adoptions", "financial_year", "2024-03-31", 18, null);
    assertThat(hidden()).containsExactly("adoptions year_to_date 2024-11-30");
  }

  @Test
  void nobodyCanWorkOutAHiddenCountFromTheOtherPeriods() throws SQLException {
    for (long seed = 1; seed <= 5; seed++) {
      workbench.run("delete from analyst.main.trend_series");
      Map<String, Integer> figures = adoptions(new Random(seed));
      List<String> hidden = hidden();
      assertThat(hidden).as("seed %d", seed).hasSizeGreaterThan(20);
      Map<String, Integer> known = new HashMap<>(figures);
      hidden.forEach(known::remove);
      assertThat(known.values()).as("seed %d", seed).noneMatch(n -> n >= 1 && n <= 5);
      int shown = known.size();
      attack(known);
      assertThat(known).as("seed %d", seed).hasSize(shown);
    }
  }

  /** Adoptions of ten years, month by month, as the series tells them. */
  private Map<String, Integer> adoptions(Random random) throws SQLException {
    Map<LocalDate, Integer> months = new HashMap<>();
    LocalDate first = LocalDate.of(2014, 4, 1);
    for (LocalDate month = first; month.getYear() < 2024; month = month.plusMonths(1)) {
      months.put(month, random.nextInt(4));
    }
    Map<String, Integer> figures = new HashMap<>();
    for (LocalDate month : months.keySet()) {
      LocalDate end = month.plusMonths(1).minusDays(1);
      LocalDate april = LocalDate.of(month.getYear() - (month.getMonthValue() < 4 ? 1 : 0), 4, 1);
      add(figures, "year_to_date", end, sum(months, april, month));
      if (!month.isBefore(first.plusMonths(11))) {
        add(figures, "rolling_12_months", end, sum(months, month.minusMonths(11), month));
      }
      if (month.getMonthValue() == 3) {
        add(figures, "financial_year", end, sum(months, april, month));
      }
    }
    return figures;
  }

  private static int sum(Map<LocalDate, Integer> months, LocalDate from, LocalDate to) {
    int sum = 0;
    for (LocalDate month = from; !month.isAfter(to); month = month.plusMonths(1)) {
      sum += months.getOrDefault(month, 0);
    }
    return sum;
  }

  private void add(Map<String, Integer> figures, String kind, LocalDate end, int count)
      throws SQLException {
    figure("adoptions", kind, end.toString(), count, null);
    figures.put("adoptions " + kind + " " + end, count);
  }

  /** Fills in whatever follows from what is known, until nothing more does. */
  private static void attack(Map<String, Integer> known) {
    int before;
    do {
      before = known.size();
      for (LocalDate month = LocalDate.of(2015, 4, 1);
          month.getYear() < 2024;
          month = month.plusMonths(1)) {
        LocalDate end = month.plusMonths(1).minusDays(1);
        LocalDate march =
            LocalDate.of(month.getYear() - (month.getMonthValue() < 4 ? 1 : 0), 3, 31);
        String year = "adoptions financial_year " + march;
        String rolling = "adoptions rolling_12_months " + end;
        String toDate = "adoptions year_to_date " + end;
        String before12 = "adoptions year_to_date " + month.minusMonths(11).minusDays(1);
        solve(known, List.of(rolling, before12), List.of(toDate, year));
        solve(known, List.of("adoptions year_to_date " + march), List.of(year));
        solve(known, List.of("adoptions rolling_12_months " + march), List.of(year));
      }
    } while (known.size() > before);
  }

  /** Solves sum(left) = sum(right) for the one member that is not known. */
  private static void solve(Map<String, Integer> known, List<String> left, List<String> right) {
    List<String> all = new ArrayList<>(left);
    all.addAll(right);
    List<String> unknown = all.stream().filter(name -> !known.containsKey(name)).toList();
    if (unknown.size() == 1) {
      int difference = total(known, right) - total(known, left);
      known.put(unknown.get(0), left.contains(unknown.get(0)) ? difference : -difference);
    }
  }

  private static int total(Map<String, Integer> known, List<String> names) {
    return names.stream().mapToInt(name -> known.getOrDefault(name, 0)).sum();
  }

  private void figure(
      String indicator, String kind, String end, int numerator, @Nullable Integer denominator)
      throws SQLException {
    workbench.run(
        "insert into analyst.main.trend_series values ('%s', 'E06000013', '%s', '%s', %d, %s, 'value', null)"
            .formatted(indicator, kind, end, numerator, denominator));
  }

  private List<String> hidden() throws SQLException {
    DisclosureControl.decide(workbench);
    return workbench.select(
        """
        select indicator_id || ' ' || period_kind || ' ' || period_end from disclosure_figures
        where is_hidden order by all""",
        row -> row.getString(1));
  }
}
