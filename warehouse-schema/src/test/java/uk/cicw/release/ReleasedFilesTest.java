package uk.cicw.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.duckdb.ReadOnlyFile;

/** What holds for both files of a release. */
class ReleasedFilesTest {
  @TempDir Path home;
  SmallWarehouse warehouse = new SmallWarehouse(Path.of("."));

  @BeforeEach
  void openWarehouse() {
    warehouse = new SmallWarehouse(home);
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

  @Test
  void aToolThatCanNameOneFileFindsTheLiveReleaseUnderANameThatStays() throws Exception {
    Path stable = warehouse.releaseFolder().resolve("live").resolve("published.duckdb");
    String before = warehouse.published(240);
    String newest = "select max(numerator) from trend_series";
    assertThat(answered(stable, newest)).containsExactly("240");
    warehouse = warehouse.after(1);
    warehouse.publish(250);
    assertThat(answered(stable, newest)).containsExactly("250");
    warehouse.releases().rollback(before);
    assertThat(answered(stable, newest)).containsExactly("240");
    assertThat(warehouse.releases().list()).hasSize(2);
  }

  @Test
  void aConnectionUnderThatNameKeepsToItsReleaseAndTheNextOneSeesTheNewOne() throws Exception {
    Path stable = warehouse.releaseFolder().resolve("live").resolve("published.duckdb");
    String newest = "select max(numerator) from trend_series";
    warehouse.publish(240);
    try (Connection kept = ReadOnlyFile.open(stable)) {
      warehouse = warehouse.after(1);
      warehouse.publish(250);
      // DuckDB follows the link before it looks whether it has the file open already
      assertThat(answered(stable, newest)).containsExactly("250");
      assertThat(SmallWarehouse.rows(kept, newest)).containsExactly("240");
    }
  }

  @Test
  void aDiskWithoutLinksHoldsNoReleaseBack() throws Exception {
    // a file in the way of the folder stands for it
    Files.createDirectories(warehouse.releaseFolder());
    Files.createFile(warehouse.releaseFolder().resolve("live"));
    String id = warehouse.published(240);
    assertThat(warehouse.releases().current()).contains(id);
  }

  @Test
  void aColumnOfAnOddTypeIsNotReleased() {
    SmallWarehouse odd =
        warehouse.with("create view odd as select sum(rows_in) as rows_in from dim_extracts");
    assertThatThrownBy(() -> odd.publish(20))
        .hasMessageContaining("odd.rows_in is of type HUGEINT")
        .hasMessageEndingWith("Nothing was published.");
  }

  private static List<String> answered(Path file, String sql) throws Exception {
    try (Connection connection = ReadOnlyFile.open(file)) {
      return SmallWarehouse.rows(connection, sql);
    }
  }

  private Path current() throws Exception {
    return warehouse.releaseFolder().resolve(warehouse.releases().current().orElseThrow());
  }
}
