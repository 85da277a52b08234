package uk.cicw.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.sql.Connection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.duckdb.ReadOnlyDatabase;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.release.Manifest.ReleasedFile;
import uk.cicw.release.Manifest.Snapshot;

class ReleaseBuilderTest {
  @TempDir Path home;
  SmallWarehouse warehouse = new SmallWarehouse(Path.of("."));

  @BeforeEach
  void openWarehouse() {
    warehouse = new SmallWarehouse(home);
  }

  @Test
  void theAnalystFileHoldsFactsAndTheirMeaning() throws Exception {
    warehouse.publish(240);
    // 240 children, 9 of them adopted by the end of September 2024
    assertThat(
            warehouse.live(
                Audience.ANALYST,
                "select period_label, numerator from trend_series where period_end = date '2025-03-31'"))
        .containsExactly("31 March 2025 | 231");
    assertThat(
            warehouse.live(
                Audience.ANALYST,
                "select children from children_in_care_as_known(date '2022-04-19')"))
        .containsExactly("0");
    assertThat(
            warehouse.live(
                Audience.ANALYST, "from trend_series_live except from trend_series limit 1"))
        .isEmpty();
    assertThat(warehouse.live(Audience.ANALYST, "select data_label from release_label"))
        .containsExactly("synthetic: stands for no real child");
  }

  @Test
  void theAnalystFileSaysWhatItsColumnsMean() throws Exception {
    warehouse.publish(20);
    assertThat(
            warehouse.live(
                Audience.ANALYST,
                "select comment from duckdb_columns() where table_name = 'fact_placements' and column_name = 'placement_code'"))
        .containsExactly("placement type as reported by its latest episode [code list place]");
    assertThat(
            warehouse.live(
                Audience.ANALYST,
                "select constraint_column_names from duckdb_constraints() where table_name = 'fact_placements' and constraint_type = 'PRIMARY KEY'"))
        .containsExactly("[authority_code, child_id, start_date, known_from]");
    assertThat(Files.readString(current().resolve("dictionary.md")))
        .contains("## fact_placements\n\nA table: one row per child and placement")
        .contains(
            "| placement_number | integer | 1 for the first placement of the period of care |")
        .contains("## children_in_care\n\nA view: one row per child and month end in care.")
        .contains("## children_in_care_as_known(known_at)");
  }

  @Test
  void thePublishedFileHoldsTablesAboutNoChild() throws Exception {
    warehouse.publish(240);
    assertThat(
            warehouse.live(
                Audience.PUBLISHED, "select table_name from duckdb_tables() order by table_name"))
        .containsExactly(
            "benchmark",
            "benchmark_neighbours",
            "dim_authorities",
            "dim_authority_successions",
            "dim_indicator_breaks",
            "dim_indicators",
            "dim_neighbours",
            "dim_population",
            "dim_regions",
            "dim_targets",
            "release_label",
            "trend_series");
    assertThat(
            warehouse.live(
                Audience.PUBLISHED, "select view_name from duckdb_views() where not internal"))
        .isEmpty();
    assertThat(
            warehouse.live(
                Audience.PUBLISHED,
                "select column_name from duckdb_columns() where column_name like 'child%'"))
        .isEmpty();
    assertThat(
            warehouse.live(
                Audience.PUBLISHED,
                "select numerator, value, status, england_value from benchmark where period_end = date '2025-03-31'"))
        .containsExactly("231 | 231.0 | value | 61.0");
  }

  @Test
  void countsOfOneToFiveAreReplacedByTheSymbolOfTheDepartment() throws Exception {
    warehouse.publish(4);
    String figure =
        """
        select numerator, denominator, value, status, symbol from %s
        where period_end = date '2023-12-31'""";
    assertThat(warehouse.live(Audience.ANALYST, "select numerator from trend_series limit 1"))
        .containsExactly("4");
    for (String table : List.of("trend_series", "benchmark")) {
      assertThat(warehouse.live(Audience.PUBLISHED, figure.formatted(table)))
          .containsExactly("null | null | null | suppressed | c");
    }
    assertThat(
            warehouse.live(
                Audience.PUBLISHED,
                "select distinct england_value, rank, quartile_band from benchmark where status = 'suppressed'"))
        .containsExactly("61.0 | null | null");
  }

  @Test
  void bothFilesAreReadByClientsOfDuckDb12AndByNobodyWritten() throws Exception {
    String id = warehouse.published(20);
    for (Audience audience : Audience.values()) {
      assertThat(
              warehouse.live(
                  audience,
                  "select tags['storage_version'] from duckdb_databases() where database_name not in ('system', 'temp')"))
          .containsExactly("v1.2.0+");
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(current())))
        .isEqualTo("r-xr-xr-x");
    try (Stream<Path> files = Files.list(current())) {
      assertThat(files)
          .allSatisfy(
              file ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                      .isEqualTo("r--r--r--"))
          .extracting(file -> file.getFileName().toString())
          .containsExactlyInAnyOrder(
              "analyst-" + id + ".duckdb",
              "published-" + id + ".duckdb",
              "manifest.json",
              "dictionary.md",
              "dictionary.html");
    }
  }

  @Test
  void aReaderCanNeitherWriteNorLeaveTheFile() throws Exception {
    warehouse.publish(20);
    for (String attack :
        List.of(
            "create table t (a integer)",
            "select * from read_text('/etc/hostname')",
            "copy trend_series to '" + home + "/copy.csv'",
            "attach ':memory:' as other",
            "set enable_external_access = true",
            "load httpfs")) {
      assertThatThrownBy(() -> warehouse.live(Audience.ANALYST, attack)).as(attack).isNotNull();
    }
  }

  @Test
  void aCopyUnderAnotherNameInAnotherFolderAnswersTheSame() throws Exception {
    warehouse.publish(240);
    String id = warehouse.releases().current().orElseThrow();
    Path copy = Files.createDirectories(home.resolve("desk")).resolve("my copy.duckdb");
    Files.copy(current().resolve(Audience.ANALYST.fileName(id)), copy);
    String views =
        "select numerator, england_value from benchmark_live where period_end = date '2025-03-31'";
    try (Connection connection = ReadOnlyDatabase.open(copy)) {
      assertThat(SmallWarehouse.rows(connection, views)).containsExactly("231 | 61.0");
    }
  }

  @Test
  void theManifestNamesWhatTheReleaseIsMadeOf() throws Exception {
    String id = warehouse.published(240);
    Manifest manifest = warehouse.releases().show(id);
    assertThat(manifest.releaseId()).isEqualTo(id).startsWith("2025-04-20-");
    assertThat(manifest.publishedAt()).isEqualTo("2025-05-02T03:30:00Z");
    assertThat(manifest.previousRelease()).isNull();
    assertThat(manifest.isSynthetic()).isTrue();
    assertThat(manifest.versions().storage()).isEqualTo("v1.2.0");
    assertThat(manifest.snapshots()).contains(new Snapshot("fact_reviews", 7, 1, 1200));
    assertThat(manifest.extracts()).hasSize(12);
    assertThat(manifest.extracts().get(0).extractId()).isEqualTo("x2022episodes");
    assertThat(manifest.gates())
        .extracting(gate -> gate.name() + " " + gate.findingCount())
        .containsExactly("row_accounting 0", "keys 0", "references 0", "withdrawn 0");
    for (ReleasedFile file : manifest.files()) {
      byte[] bytes = Files.readAllBytes(current().resolve(file.name()));
      assertThat(file.bytes()).isEqualTo(bytes.length);
      assertThat(file.sha256())
          .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }
    assertThat(manifest.files()).extracting(ReleasedFile::name).hasSize(4);
  }

  @Test
  void theSameContentIsNotPublishedTwice() throws Exception {
    String id = warehouse.published(240);
    byte[] manifest = Files.readAllBytes(current().resolve("manifest.json"));
    assertThat(warehouse.publish(240)).isEqualTo(new Publication.Unchanged(id));
    assertThat(Files.readAllBytes(current().resolve("manifest.json"))).isEqualTo(manifest);
    assertThat(warehouse.releases().list()).hasSize(1);
  }

  @Test
  void theSameContentHasTheSameIdInAnyOrderAndAnyWarehouse() throws Exception {
    String id = warehouse.published(240);
    SmallWarehouse other = new SmallWarehouse(home.resolve("elsewhere"));
    String shuffled =
        "create or replace table fact_reviews as from fact_reviews order by hash(child_id)";
    assertThat(other.published(240, shuffled)).isEqualTo(id);
    assertThat(other.live(Audience.ANALYST, "from fact_reviews"))
        .isEqualTo(warehouse.live(Audience.ANALYST, "from fact_reviews"));
    assertThat(other.live(Audience.PUBLISHED, "from benchmark"))
        .isEqualTo(warehouse.live(Audience.PUBLISHED, "from benchmark"));
  }

  @Test
  void oneReviewThatMovesByADayIsAnotherRelease() throws Exception {
    String id = warehouse.published(240);
    String moved =
        "update fact_reviews set review_date = review_date + 1 where child_id = 'child 00007' and review_number = 2";
    assertThat(warehouse.published(240, moved)).isNotEqualTo(id).startsWith("2025-04-20-");
  }

  @Test
  void theModelsOfThisBuildGiveTheSameCount() throws Exception {
    Settings settings = Settings.load(new Home(home));
    List<PinnedTable> pinned = SmallLake.with(home.resolve("lake"), 240);
    ReleaseBuilder.of(settings, SmallWarehouse.CLOCK).build(pinned, List.of(), () -> {});
    String count =
        """
        select numerator, value, status, is_synthetic from %s
        where indicator_id = 'cla_count' and period_kind = 'month_end'
          and period_end = date '2025-03-31'""";
    for (Audience audience : Audience.values()) {
      for (String table : List.of("trend_series", "benchmark")) {
        assertThat(warehouse.live(audience, count.formatted(table)))
            .containsExactly("231 | 231.0 | value | true");
      }
    }
  }

  @Test
  void anotherTargetIsAnotherReleaseWhichNamesItsFile() throws Exception {
    Settings settings = Settings.load(new Home(home));
    List<PinnedTable> pinned = SmallLake.with(home.resolve("lake"), 240);
    ReleaseBuilder builder = ReleaseBuilder.of(settings, SmallWarehouse.CLOCK);
    builder.build(pinned, List.of(), () -> {});
    String without = warehouse.releases().current().orElseThrow();
    String targets =
        "indicator_id,authority_code,target_year,target_value,target_tolerance\n%s,813,2025,200,5\n";
    Files.writeString(home.resolve("targets.csv"), targets.formatted("cla_count"));
    builder.build(pinned, List.of(), () -> {});
    String with = warehouse.releases().current().orElseThrow();
    assertThat(with).isNotEqualTo(without);
    assertThat(warehouse.releases().show(with).inputs())
        .extracting(ReleasedFile::name)
        .containsExactly("targets.csv");
    for (Audience audience : Audience.values()) {
      assertThat(
              warehouse.live(
                  audience,
                  """
                  select target_value, target_rag from benchmark
                  where indicator_id = 'cla_count' and period_kind = 'month_end'
                    and period_end = date '2025-03-31'"""))
          .containsExactly("200.0 | null");
    }
    Files.writeString(home.resolve("targets.csv"), targets.formatted("cla_cuont"));
    assertThatThrownBy(() -> builder.build(pinned, List.of(), () -> {}))
        .hasMessage(
            "Cannot take up targets.csv: there is no indicator cla_cuont."
                + " Correct the file and run again.");
  }

  @Test
  void macrosOfStatisticsServeReadersOfBothFiles() throws Exception {
    warehouse.publish(240);
    assertThat(
            warehouse.live(
                Audience.PUBLISHED, "select round(100 * wilson_upper(20, 226), 1) as upper"))
        .containsExactly("13.3");
  }

  @Test
  void nothingLandedIsNothingToPublish() throws Exception {
    assertThat(warehouse.publish(List.of(), List.of())).isEqualTo(new Publication.Nothing());
    assertThat(warehouse.releases().current()).isEmpty();
    assertThatThrownBy(() -> warehouse.releases().openLive(Audience.ANALYST))
        .hasMessageStartingWith("Cannot open a release: none has been published")
        .hasMessageEndingWith("Run `cicw run`.");
  }

  private Path current() throws Exception {
    return warehouse.releaseFolder().resolve(warehouse.releases().current().orElseThrow());
  }
}
