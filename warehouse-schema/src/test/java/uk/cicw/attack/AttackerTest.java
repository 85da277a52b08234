package uk.cicw.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.duckdb.Workbench;

/** What anybody with pencil and paper finds, the attacker must find; and nothing that is safe. */
class AttackerTest {
  private static final String MARCH = "2024-03-31";

  @TempDir static Path folder;

  private Workbench workbench;

  @BeforeEach
  void twoReleases() throws SQLException {
    workbench = Workbench.open(folder);
    for (String database : List.of("analyst_1", "published_1", "analyst_2", "published_2")) {
      workbench.run(
          """
          attach ':memory:' as %1$s;
          create table %1$s.main.trend_series (
            indicator_id varchar, area_code varchar, period_kind varchar, period_end date,
            numerator integer, denominator integer, status varchar, source_release varchar)"""
              .formatted(database));
    }
    workbench.run(
        """
        create table analyst_2.main.dim_indicators as
        select unnest(['aged_under_1_pct', 'aged_1_to_4_pct', 'aged_5_to_9_pct',
          'aged_10_to_15_pct', 'aged_16_and_over_pct', 'aged_0_4_pct', 'foster_pct',
          'kinship_foster_pct', 'cla_count', 'adopted_count']) as indicator_id,
        if(indicator_id like '%count', 'count', 'proportion') as kind,
        if(indicator_id like '%foster%', 'in a placement', 'on the last day') as denominator_label
        """);
  }

  @AfterEach
  void close() throws SQLException {
    workbench.close();
  }

  @Test
  void oneHiddenAgeBandIsWhatTheOthersLeaveOfTheChildrenInCare() throws Exception {
    shown(2, "aged_1_to_4_pct", "month_end", MARCH, 24, 160);
    shown(2, "aged_5_to_9_pct", "month_end", MARCH, 33, 160);
    shown(2, "aged_10_to_15_pct", "month_end", MARCH, 65, 160);
    shown(2, "aged_16_and_over_pct", "month_end", MARCH, 35, 160);
    hidden(2, "aged_under_1_pct", "month_end", MARCH, 3, 160);
    assertThat(found())
        .containsExactly("numerator of aged_under_1_pct month_end 2024-03-31 in release 2");
  }

  @Test
  void twoHiddenAgeBandsThatAreNineTogetherTellNothing() throws Exception {
    shown(2, "aged_5_to_9_pct", "month_end", MARCH, 33, 160);
    shown(2, "aged_10_to_15_pct", "month_end", MARCH, 80, 160);
    shown(2, "aged_16_and_over_pct", "month_end", MARCH, 38, 160);
    hidden(2, "aged_under_1_pct", "month_end", MARCH, 3, 160);
    hidden(2, "aged_1_to_4_pct", "month_end", MARCH, 6, 160);
    assertThat(found()).isEmpty();
  }

  @Test
  void twoHiddenAgeBandsThatAreThreeTogetherCanNotBeFive() throws Exception {
    shown(2, "aged_0_4_pct", "month_end", MARCH, 3, 160);
    hidden(2, "aged_under_1_pct", "month_end", MARCH, 1, 160);
    hidden(2, "aged_1_to_4_pct", "month_end", MARCH, 2, 160);
    assertThat(found()).hasSize(2);
  }

  @Test
  void aHiddenComplementIsFoundWhereACountAndATotalGiveIt() throws Exception {
    // 48 of 50 in foster care, the percentage hidden for the two who are not
    shown(2, "kinship_foster_pct", "month_end", MARCH, 12, 50);
    hidden(2, "foster_pct", "month_end", MARCH, 48, 50);
    assertThat(found()).isEmpty();
    shown(2, "cla_count", "month_end", MARCH, 50, null);
    workbench.run(
        """
        insert into analyst_2.main.dim_indicators values
          ('foster_own_la_share_pct', 'proportion', 'in foster care')""");
    shown(2, "foster_own_la_share_pct", "month_end", MARCH, 30, 48);
    assertThat(found())
        .containsExactly("complement of foster_pct month_end 2024-03-31 in release 2");
  }

  @Test
  void kinshipCarersAreNoMoreThanFosterCarers() throws Exception {
    // hidden for the two who are not in foster care; of seven who are, all but one live with kin
    hidden(2, "foster_pct", "month_end", MARCH, 7, 9);
    shown(2, "kinship_foster_pct", "month_end", MARCH, 6, 9);
    assertThat(found())
        .containsExactly("complement of foster_pct month_end 2024-03-31 in release 2");
  }

  @Test
  void theYearToDateIsFoundInTheRollingYear() throws Exception {
    // 12 in twelve months to November = 4 since April + 18 last year - 10 of them by last November
    shown(2, "adopted_count", "rolling_12_months", "2024-11-30", 12, null);
    shown(2, "adopted_count", "year_to_date", "2023-11-30", 10, null);
    shown(2, "adopted_count", "financial_year", "2024-03-31", 18, null);
    hidden(2, "adopted_count", "year_to_date", "2024-11-30", 4, null);
    assertThat(found())
        .containsExactly("numerator of adopted_count year_to_date 2024-11-30 in release 2");
  }

  @Test
  void whatOneReleaseHidesAndTheOtherShowsIsNotHidden() throws Exception {
    // each release hides two bands, but not the same two
    shown(1, "aged_0_4_pct", "month_end", MARCH, 27, 160);
    hidden(1, "aged_under_1_pct", "month_end", MARCH, 3, 160);
    hidden(1, "aged_1_to_4_pct", "month_end", MARCH, 24, 160);
    hidden(2, "aged_0_4_pct", "month_end", MARCH, 27, 160);
    hidden(2, "aged_under_1_pct", "month_end", MARCH, 3, 160);
    assertThat(found()).isEmpty();
    shown(2, "aged_1_to_4_pct", "month_end", MARCH, 24, 160);
    assertThat(found())
        .containsExactly(
            "numerator of aged_under_1_pct month_end 2024-03-31 in release 1",
            "numerator of aged_under_1_pct month_end 2024-03-31 in release 2");
  }

  private List<String> found() throws SQLException, IOException {
    Attacker.Findings findings = new Attacker(workbench).attack(LocalDate.EPOCH);
    assertThat(findings.undecided()).isEmpty();
    return findings.found();
  }

  private void shown(
      int release, String indicator, String kind, String end, int n, @Nullable Integer d)
      throws SQLException {
    figure(release, "value", indicator, kind, end, n, d);
  }

  private void hidden(
      int release, String indicator, String kind, String end, int n, @Nullable Integer d)
      throws SQLException {
    figure(release, "suppressed", indicator, kind, end, n, d);
  }

  private void figure(
      int release,
      String status,
      String indicator,
      String kind,
      String end,
      int numerator,
      @Nullable Integer denominator)
      throws SQLException {
    for (String database : List.of("analyst_" + release, "published_" + release)) {
      workbench.run(
          "insert into %s.main.trend_series values ('%s', 'E06000013', '%s', '%s', %d, %s, '%s', null)"
              .formatted(
                  database,
                  indicator,
                  kind,
                  end,
                  numerator,
                  denominator,
                  database.startsWith("analyst") ? "value" : status));
    }
  }
}
