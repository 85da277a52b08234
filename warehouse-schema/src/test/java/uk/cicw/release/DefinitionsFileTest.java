package uk.cicw.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.duckdb.Workbench;

/** What the build put on the class path is what the definitions say now. */
class DefinitionsFileTest {
  private static final String ROWS =
      "select '%1$s ' || count(*) || ' ' || coalesce(sum(hash(t)::hugeint), 0) from %1$s t";
  private static final List<String> COMMENTS =
      List.of(
          "select table_name, comment from duckdb_tables() where not internal order by all",
          "select view_name, comment from duckdb_views() where not internal order by all",
          "select table_name, column_name, data_type, comment from duckdb_columns()"
              + " where not internal order by all",
          "select function_name, parameters, comment from duckdb_functions()"
              + " where not internal order by all");

  @TempDir Path folder;

  @Test
  void theFileOfTheBuildIsNotStale() throws Exception {
    Path copied = folder.resolve("copied.duckdb");
    Path made = folder.resolve("made.duckdb");
    DefinitionsFile.copy(copied);
    DefinitionsFile.main(new String[] {made.toString()});
    try (Workbench workbench = Workbench.open(folder.resolve("spill"))) {
      workbench.attachReadOnly(copied, "copied");
      workbench.attachReadOnly(made, "made");
      List<String> now = content(workbench, "made");
      assertThat(content(workbench, "copied")).isEqualTo(now);
      assertThat(now).hasSizeGreaterThan(1500).contains("fact_reviews 0 0", "trend_series 0 0");
    }
  }

  private static List<String> content(Workbench workbench, String file) throws SQLException {
    workbench.use(file);
    List<String> content =
        SmallWarehouse.rows(workbench.connection(), Workbench.sql("definitions"));
    for (String table : SmallWarehouse.rows(workbench.connection(), Workbench.sql("tables"))) {
      content.addAll(SmallWarehouse.rows(workbench.connection(), ROWS.formatted(table)));
    }
    for (String comments : COMMENTS) {
      content.addAll(
          SmallWarehouse.rows(
              workbench.connection(),
              comments.replace("not internal", "not internal and database_name = '" + file + "'")));
    }
    return content;
  }
}
