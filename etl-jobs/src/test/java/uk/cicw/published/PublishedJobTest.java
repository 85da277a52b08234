package uk.cicw.published;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.cicw.decode.UnreadableExtract;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.lake.Lake;
import uk.cicw.landing.Landing;
import uk.cicw.landing.LandingOptions;
import uk.cicw.landing.LandingReport;
import uk.cicw.ledger.LandingLedger;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.SetAsideLedger;
import uk.cicw.ledger.VersionStatus;
import uk.cicw.release.PinnedTable;
import uk.cicw.schema.Facts;

class PublishedJobTest {
  private static final String HEALTH = "SFR34_OC22015.csv.gz";
  private static final Instant RECEIVED = Instant.parse("2026-01-05T09:00:00Z");

  @TempDir Path folder;

  /** A warehouse of its own. */
  private record Warehouse(Settings settings, LandingLedger ledger) {
    static Warehouse in(Path home) {
      Settings settings = Settings.load(new Home(home));
      return new Warehouse(settings, new LandingLedger(Ledgers.open(settings)));
    }

    LandingReport land(Instant received, Path... places) throws IOException {
      Landing landing =
          new Landing(settings, ledger, Optional.empty(), Clock.fixed(received, UTC), "test");
      return landing.land(List.of(places), LandingOptions.NONE);
    }

    int run() throws UnreadableExtract {
      try (Lake lake = Lake.open(settings)) {
        return new PublishedJob(settings, Ledgers.open(settings), lake).run();
      }
    }

    PinnedTable pin() {
      try (Lake lake = Lake.open(settings)) {
        return lake.pin(List.of(Facts.PUBLISHED_FIGURES)).get(0);
      }
    }

    List<String> rows(String query) throws SQLException {
      String files = pin().files().stream().collect(Collectors.joining("', '", "['", "']"));
      try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
          Statement statement = duckdb.createStatement();
          ResultSet result =
              statement.executeQuery(query.replace("$figures", "read_parquet(" + files + ")"))) {
        List<String> rows = new ArrayList<>();
        while (result.next()) {
          rows.add(result.getString(1));
        }
        return rows;
      }
    }
  }

  @Test
  void a_restated_year_is_kept_as_each_release_gave_it() throws Exception {
    Warehouse warehouse = Warehouse.in(folder);
    warehouse.land(RECEIVED, SampleRelease.FOLDER);

    assertThat(warehouse.run()).isEqualTo(2);

    assertThat(
            warehouse.rows(
                """
                select concat_ws('|', release, known_from, value::integer, numerator::integer,
                  denominator::integer, area_level, old_la_code, status)
                from $figures where measure = 'cla_rate_per_10000'
                  and area_code = 'E06000013' and period_end = date '2024-03-31' order by 1
                """))
        .containsExactly(
            "release-2024|2024-11-14|60|205|34349|authority|813|value",
            "release-2025|2025-11-20|59|205|34559|authority|813|value");
  }

  @Test
  void every_row_of_the_sample_is_accounted_for_and_none_is_set_aside() throws Exception {
    Warehouse warehouse = Warehouse.in(folder);
    LandingReport report = warehouse.land(RECEIVED, SampleRelease.FOLDER);
    warehouse.run();

    assertThat(report.setAside()).isEmpty();

    assertThat(warehouse.ledger().versions())
        .allSatisfy(
            version -> {
              assertThat(version.status()).isEqualTo(VersionStatus.CONFORMED);
              assertThat(version.rows().orElseThrow().setAside()).isZero();
              assertThat(version.rows().orElseThrow().in()).isPositive();
            });
    assertThat(
            warehouse.rows(
                """
                select measure from $figures
                group by area_code, measure, period_kind, period_end, release having count(*) > 1
                """))
        .isEmpty();
  }

  @Test
  void the_order_of_landing_does_not_matter_and_a_night_without_news_commits_nothing()
      throws Exception {
    Warehouse together = Warehouse.in(folder.resolve("together"));
    together.land(RECEIVED, SampleRelease.FOLDER);
    together.run();
    Warehouse oneByOne = Warehouse.in(folder.resolve("one-by-one"));
    List<Path> reversed = new ArrayList<>(samples());
    Collections.reverse(reversed);
    for (Path file : reversed) {
      oneByOne.land(RECEIVED, file);
      oneByOne.run();
    }
    String content = "select concat_ws('|', *columns(*)) from $figures order by all";

    assertThat(oneByOne.rows(content)).isEqualTo(together.rows(content));
    PinnedTable before = oneByOne.pin();
    assertThat(oneByOne.run()).isZero();
    assertThat(oneByOne.pin()).isEqualTo(before);
  }

  @Test
  void a_file_delivered_again_takes_the_place_of_the_earlier_one() throws Exception {
    Warehouse warehouse = Warehouse.in(folder);
    Path published = SampleRelease.file("release-2024", "cla_time_series_1994_2024.csv");
    warehouse.land(RECEIVED, published);
    warehouse.run();
    Path corrected = delivered("cla_time_series_1994_2024.csv");
    Files.writeString(
        corrected,
        Files.readString(published)
            .replace(
                "Children looked after at 31 March,83630",
                "Children looked after at 31 March,83640"));
    warehouse.land(RECEIVED.plusSeconds(86_400), corrected);

    assertThat(warehouse.run()).isEqualTo(1);

    assertThat(
            warehouse.rows(
                "select value::integer from $figures where measure = 'cla_count'"
                    + " and period_end = date '2024-03-31'"))
        .containsExactly("83640");
  }

  /** Health outcomes of 2015 stand among the tables of March 2016 as they were in October 2015. */
  @ParameterizedTest
  @CsvSource({
    "sfr-2015, outcomes-2015-tables, true",
    "outcomes-2015-tables, sfr-2015, true",
    "sfr-2015, outcomes-2015-tables, false"
  })
  void a_file_that_two_releases_hold_is_kept_as_each_gave_it(
      String first, String second, boolean isOnSuccessiveDays) throws Exception {
    Warehouse warehouse = Warehouse.in(folder);
    Path earlier = health(first);
    Path later = health(second);
    if (isOnSuccessiveDays) {
      warehouse.land(RECEIVED, earlier);
      assertThat(warehouse.run()).isEqualTo(1);
      warehouse.land(RECEIVED.plusSeconds(86_400), later);
      assertThat(warehouse.run()).isEqualTo(1);
    } else {
      warehouse.land(RECEIVED, earlier, later);
      assertThat(warehouse.run()).isEqualTo(2);
    }

    assertThat(
            warehouse.rows(
                """
                select concat_ws('|', release, known_from, numerator::integer) from $figures
                where measure = 'dental_check_pct' and area_code = 'E06000013' order by 1
                """))
        .containsExactly("outcomes-2015-tables|2016-03-24|123", "sfr-2015|2015-10-01|123");
    assertThat(warehouse.land(RECEIVED.plusSeconds(172_800), earlier, later).landed()).isEmpty();
  }

  private Path health(String release) throws IOException {
    Path copy = Files.createDirectories(folder.resolve(release)).resolve(HEALTH);
    return Files.copy(PublishedArchiveTest.ARCHIVE.resolve("sfr-2015").resolve(HEALTH), copy);
  }

  @Test
  void a_cell_of_no_meaning_is_written_down_by_its_shape() throws Exception {
    Warehouse warehouse = Warehouse.in(folder);
    Path faulty = delivered("cla_time_series_1994_2024.csv");
    Files.writeString(
        faulty,
        Files.readString(SampleRelease.file("release-2024", "cla_time_series_1994_2024.csv"))
            .replace(
                "Children looked after at 31 March,83630",
                "Children looked after at 31 March,8E4"));
    warehouse.land(RECEIVED, faulty);
    warehouse.run();

    assertThat(new SetAsideLedger(Ledgers.open(warehouse.settings())).current())
        .singleElement()
        .satisfies(
            reject -> {
              assertThat(reject.valueClass()).isEqualTo("9A9");
              assertThat(reject.reason()).startsWith("is neither a number nor a symbol");
            });
  }

  private static List<Path> samples() throws IOException {
    try (Stream<Path> older = SampleRelease.files("release-2024");
        Stream<Path> newer = SampleRelease.files("release-2025")) {
      return Stream.concat(older, newer).toList();
    }
  }

  private Path delivered(String name) throws IOException {
    return Files.createDirectories(folder.resolve("in").resolve("release-2024")).resolve(name);
  }
}
