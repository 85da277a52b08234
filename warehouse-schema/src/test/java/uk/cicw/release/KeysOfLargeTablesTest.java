package uk.cicw.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.duckdb.Workbench;

/** Whose key is declared: an index of more than two million rows has no room in memory. */
class KeysOfLargeTablesTest {
  private static final String CHECKS =
      """
      insert into fact_rule_checks
        (authority_code, collection_year, rule_code, is_run, known_from)
      select '813', 2025, cast(i as varchar), true, date '2025-04-30'
      from range(%d) numbers (i)""";
  private static final String KEYS =
      """
      select table_name from duckdb_constraints()
      where constraint_type = 'PRIMARY KEY' and table_name in ('fact_rule_checks', 'fact_placements')
      order by table_name""";

  @TempDir Path folder;

  @Test
  void aTableOfTwoMillionRowsHasOneAndOneOfMoreHasNone() throws Exception {
    assertThat(keysWhereChecksAre("two-million", 2_000_000))
        .containsExactly("fact_placements", "fact_rule_checks");
    assertThat(keysWhereChecksAre("more", 2_000_001)).containsExactly("fact_placements");
  }

  private List<String> keysWhereChecksAre(String name, int rows) throws Exception {
    HomeDefinitions definitions = new HomeDefinitions(folder, Map.of());
    Path file = folder.resolve(name + ".duckdb");
    definitions.write(file);
    try (Workbench workbench = Workbench.open(folder.resolve("spill"))) {
      workbench.attachNew(file, "analyst");
      workbench.use("analyst");
      workbench.run(CHECKS.formatted(rows));
      AnalystFile.finish(workbench, "2025-05-02-of-many", List.of(), definitions.kept());
      return keys(workbench);
    }
  }

  private static List<String> keys(Workbench workbench) throws SQLException {
    return workbench.select(KEYS, row -> row.getString(1));
  }
}
