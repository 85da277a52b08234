package uk.cicw.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.duckdb.Workbench;
import uk.cicw.schema.Facts;

/** Two councils whose marts and series are worked out one after the other. */
class PortionsTest {
  private static final String TABLES =
      """
      select table_name from duckdb_tables() where database_name = '%s' order by table_name""";

  @TempDir Path folder;

  @Test
  void ofOneCouncilAfterTheOtherIsWorkedOutWhatIsOfBothAtOnce() throws Exception {
    List<PinnedTable> pinned = SmallLake.with(folder.resolve("lake"), 240, secondCouncil());
    try (Workbench workbench = Workbench.open(folder.resolve("spill"))) {
      materialise(workbench, pinned, "whole", Portions.MOST_EPISODES);
      materialise(workbench, pinned, "parted", 1);
      assertThat(tables(workbench, "parted")).isEqualTo(tables(workbench, "whole"));
      for (String table : tables(workbench, "parted")) {
        assertThat(differences(workbench, table)).as(table).isEmpty();
      }
      assertThat(
              workbench.select(
                  "select distinct authority_code from parted.placements_in_period order by all",
                  row -> row.getString(1)))
          .containsExactly("812", "813");
    }
  }

  private void materialise(
      Workbench workbench, List<PinnedTable> pinned, String name, long mostEpisodes)
      throws SQLException, IOException {
    HomeDefinitions definitions = new HomeDefinitions(folder, Map.of());
    Path file = folder.resolve(name + ".duckdb");
    definitions.write(file);
    workbench.attachNew(file, name);
    workbench.use(name);
    workbench.run("begin");
    definitions.complete(workbench.connection());
    FactTables.load(workbench, pinned);
    new Portions(workbench, definitions.kept()).materialise(mostEpisodes);
    workbench.run("commit");
  }

  /** North East Lincolnshire has had the same children as North Lincolnshire, but for some. */
  private static String[] secondCouncil() {
    return Facts.TABLES.stream()
        .filter(table -> table.columnNames().contains("authority_code"))
        .map(
            table ->
                "insert into %1$s select * replace ('812' as authority_code) from %1$s %2$s"
                    .formatted(
                        table.name(),
                        Facts.WITH_CHILDREN.contains(table) ? "where hash(child_id) % 3 > 0" : ""))
        .toArray(String[]::new);
  }

  private static List<String> tables(Workbench workbench, String database) throws SQLException {
    return workbench.select(TABLES.formatted(database), row -> row.getString(1));
  }

  /** Each row that only one of both has. */
  private static List<String> differences(Workbench workbench, String table) throws SQLException {
    return workbench.select(
        """
        select cast(d as varchar) from (
          (from whole.%1$s except all from parted.%1$s)
          union all (from parted.%1$s except all from whole.%1$s)
        ) d"""
            .formatted(table),
        row -> row.getString(1));
  }
}
