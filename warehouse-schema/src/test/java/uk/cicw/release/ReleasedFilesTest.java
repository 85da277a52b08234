package uk.cicw.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.duckdb.ReadOnlyFile;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;

/** What holds for both files of a release. */
class ReleasedFilesTest {
  @TempDir Path home;
  SmallWarehouse warehouse = new SmallWarehouse(Path.of("."));

  @BeforeEach
  void openWarehouse() {
    warehouse = new SmallWarehouse(home);
  }

  @Test
  void theModelsOfThisBuildGiveTheSameCount() throws Exception {
    Settings settings = Settings.load(new Home(home));
    List<PinnedTable> pinned = SmallLake.with(home.resolve("lake"), 240);
    ReleaseBuilder.of(settings, SmallWarehouse.CLOCK).build(pinned, Optional.empty(), () -> {});
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
  void macrosOfStatisticsServeReadersOfBothFiles() throws Exception {
    warehouse.publish(240);
    assertThat(
            warehouse.live(
                Audience.PUBLISHED, "select round(100 * wilson_upper(20, 226), 1) as upper"))
        .containsExactly("13.3");
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
    try (Connection connection = ReadOnlyFile.open(copy)) {
      assertThat(SmallWarehouse.rows(connection, views)).containsExactly("231 | 61.0");
    }
  }

  private Path current() throws Exception {
    return warehouse.releaseFolder().resolve(warehouse.releases().current().orElseThrow());
  }
}
