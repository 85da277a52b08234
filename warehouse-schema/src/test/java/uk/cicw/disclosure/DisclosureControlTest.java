package uk.cicw.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisclosureControlTest {
  private static final String IN_CARE = "children looked after on the last day of the period";

  @TempDir static Path folder;

  private ToldFigures told;

  @BeforeEach
  void tellNothing() throws SQLException {
    told = new ToldFigures(folder);
    told.count("cla_count");
    told.count("adoptions");
    told.percentage("reviews_on_time_pct", "children with a review");
  }

  @AfterEach
  void close() throws SQLException {
    told.close();
  }

  @Test
  void oneToFiveChildrenAreHiddenAndNoneAreShown() throws SQLException {
    told.indicator("cla_rate_per_10000", "rate", "per 10,000 under 18", "people under 18");
    told.sum("cla_count", "cla_rate_per_10000");
    told.figure("cla_count", "month_end", "2024-05-31", 0);
    told.figure("cla_count", "month_end", "2024-06-30", 1);
    told.figure("cla_count", "month_end", "2024-07-31", 5);
    told.figure("cla_count", "month_end", "2024-08-31", 6);
    told.figure("cla_rate_per_10000", "month_end", "2024-07-31", 5, 36_000);
    assertThat(told.hidden())
        .containsExactly(
            "cla_count month_end 2024-06-30",
            "cla_count month_end 2024-07-31",
            "cla_rate_per_10000 month_end 2024-07-31");
  }

  @Test
  void aPercentageIsHiddenWithItsNumeratorItsDenominatorAndItsComplement() throws SQLException {
    told.figure("reviews_on_time_pct", "financial_year", "2020-03-31", 50, 50);
    told.figure("reviews_on_time_pct", "financial_year", "2021-03-31", 98, 100);
    told.figure("reviews_on_time_pct", "financial_year", "2022-03-31", 140, 150);
    told.figure("reviews_on_time_pct", "financial_year", "2023-03-31", 3, 40);
    told.figure("reviews_on_time_pct", "financial_year", "2024-03-31", 0, 4);
    told.figure("reviews_on_time_pct", "financial_year", "2025-03-31", 0, 40);
    assertThat(told.hidden())
        .containsExactly(
            "reviews_on_time_pct financial_year 2021-03-31",
            "reviews_on_time_pct financial_year 2023-03-31",
            "reviews_on_time_pct financial_year 2024-03-31");
  }

  @Test
  void aSecondAgeBandGoesWithAHiddenOneSinceTheBandsAddUpToTheChildrenInCare() throws SQLException {
    ages(3, 24, 33, 65, 35);
    told.percentage("aged_0_4_pct", IN_CARE);
    told.sum("aged_0_4_pct", "aged_under_1_pct", "aged_1_to_4_pct");
    told.figure("aged_0_4_pct", "month_end", "2024-03-31", 27, 160);
    assertThat(told.hidden())
        .containsExactly(
            "aged_1_to_4_pct month_end 2024-03-31", "aged_under_1_pct month_end 2024-03-31");
  }

  @Test
  void twoSmallBandsAreNotEnoughToHideBehindOneAnother() throws SQLException {
    // 3 and 1 are the 4 that the total leaves: neither can be 5
    ages(3, 1, 33, 65, 35);
    assertThat(told.hidden())
        .containsExactly(
            "aged_10_to_15_pct month_end 2024-03-31",
            "aged_1_to_4_pct month_end 2024-03-31",
            "aged_under_1_pct month_end 2024-03-31");
  }

  private void ages(int... counts) throws SQLException {
    String[] bands = {
      "aged_under_1_pct",
      "aged_1_to_4_pct",
      "aged_5_to_9_pct",
      "aged_10_to_15_pct",
      "aged_16_and_over_pct"
    };
    int total = Arrays.stream(counts).sum();
    for (int band = 0; band < bands.length; band++) {
      told.percentage(bands[band], IN_CARE);
      told.figure(bands[band], "month_end", "2024-03-31", counts[band], total);
    }
    told.sum("cla_count", bands);
    told.denominator("cla_count", bands[0]);
    told.figure("cla_count", "month_end", "2024-03-31", total);
  }

  @Test
  void theRollingYearGoesWithAHiddenYearToDate() throws SQLException {
    // 12 in twelve months to November = 4 since April + 18 last year - 10 of them by last November
    told.figure("adoptions", "rolling_12_months", "2024-11-30", 12);
    told.figure("adoptions", "year_to_date", "2024-11-30", 4);
    told.figure("adoptions", "year_to_date", "2023-11-30", 10);
    told.figure("adoptions", "financial_year", "2024-03-31", 18);
    assertThat(told.hidden())
        .containsExactly(
            "adoptions rolling_12_months 2024-11-30", "adoptions year_to_date 2024-11-30");
  }

  @Test
  void whatTheMonthsBetweenAddTellsNoSmallNumberOfTheirStart() throws Exception {
    // 3 of the 8 boys and 6 girls came in July, so 3 to 6 of June's 11 were girls
    told.count("children");
    told.count("boys");
    told.count("girls");
    told.sum("children", "boys", "girls");
    told.figure("children", "year_to_date", "2024-06-30", 11);
    told.figure("boys", "year_to_date", "2024-06-30", 7);
    told.figure("girls", "year_to_date", "2024-06-30", 4);
    told.figure("children", "year_to_date", "2024-07-31", 14);
    told.figure("boys", "year_to_date", "2024-07-31", 8);
    told.figure("girls", "year_to_date", "2024-07-31", 6);
    assertThat(told.hidden())
        .containsExactly(
            "boys year_to_date 2024-06-30",
            "boys year_to_date 2024-07-31",
            "girls year_to_date 2024-06-30",
            "girls year_to_date 2024-07-31");
  }

  @Test
  void figuresThatDoNotAddUpTellNothing() throws SQLException {
    told.figure("adoptions", "rolling_12_months", "2024-11-30", 13);
    told.figure("adoptions", "year_to_date", "2024-11-30", 4);
    told.figure("adoptions", "year_to_date", "2023-11-30", 10);
    told.figure("adoptions", "financial_year", "2024-03-31", 18);
    assertThat(told.hidden()).containsExactly("adoptions year_to_date 2024-11-30");
  }

  @Test
  void whatWasShownOnceHidesNothingInTheNextRelease() throws SQLException {
    told.count("children");
    told.count("boys");
    told.count("girls");
    told.sum("children", "boys", "girls");
    told.figure("children", "financial_year", "2024-03-31", 26);
    told.figure("boys", "financial_year", "2024-03-31", 20);
    told.figure("girls", "financial_year", "2024-03-31", 6);
    assertThat(told.hidden()).isEmpty();
    told.nextRelease();
    // one girl less is known of now: to hide the 20 boys, who are known, would be of no use
    told.figure("children", "financial_year", "2024-03-31", 25);
    told.figure("boys", "financial_year", "2024-03-31", 20);
    told.figure("girls", "financial_year", "2024-03-31", 5);
    assertThat(told.hidden())
        .containsExactly("children financial_year 2024-03-31", "girls financial_year 2024-03-31");
  }

  @Test
  void theNextReleaseDoesNotGiveBackWhatTheOneBeforeHid() throws SQLException {
    told.count("children");
    told.count("boys");
    told.count("girls");
    told.sum("children", "boys", "girls");
    told.figure("children", "financial_year", "2024-03-31", 24);
    told.figure("boys", "financial_year", "2024-03-31", 20);
    told.figure("girls", "financial_year", "2024-03-31", 4);
    assertThat(told.hidden())
        .containsExactly("boys financial_year 2024-03-31", "girls financial_year 2024-03-31");
    told.nextRelease();
    // with 6 girls shown, the 20 boys would follow, and from these the 4 girls of the first release
    told.figure("children", "financial_year", "2024-03-31", 26);
    told.figure("boys", "financial_year", "2024-03-31", 20);
    told.figure("girls", "financial_year", "2024-03-31", 6);
    assertThat(told.hidden())
        .containsExactly("boys financial_year 2024-03-31", "girls financial_year 2024-03-31");
  }
}
