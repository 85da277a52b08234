package uk.cicw.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import uk.cicw.schema.ExtractTable;
import uk.cicw.schema.Facts;
import uk.cicw.schema.KeptTable;

/** The full rebuild by DuckDB and one SQL script: the limit of a single machine. */
public final class DuckDbAlone {

  /**
   * Rebuilds.
   *
   * @param arguments extracts, key, bank holidays, folder of the facts
   */
  public static void main(String[] arguments) throws SQLException {
    String extracts = arguments[0];
    RebuildScript script = new RebuildScript("duckdb", extracts, arguments[1], arguments[2]);
    Path out = Path.of(arguments[3]);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("set preserve_insertion_order = false");
      statement.execute("set memory_limit = '5GiB'");
      statement.execute("set temp_directory = '%s/spill'".formatted(out));
      for (String one : script.prelude()) {
        statement.execute(one);
      }
      for (ExtractTable table : StagingSql.tables()) {
        statement.execute(raw(table, extracts));
      }
      for (String one : RebuildScript.rebuild()) {
        statement.execute(one);
      }
      for (KeptTable fact : Facts.ABOUT_CHILDREN) {
        statement.execute(
            "copy %1$s to '%2$s/%1$s' (format parquet, compression zstd, partition_by (authority_code))"
                .formatted(fact.name(), out));
      }
    }
  }

  private static String raw(ExtractTable table, String extracts) {
    return """
        create view raw_%s as
        select * from read_csv('%s/source=synthetic/authority=*/year=*/received=*/%s.csv',
          all_varchar = true, union_by_name = true, filename = true, hive_partitioning = false,
          header = true, delim = ',', quote = '"')"""
        .formatted(table.name(), extracts, table.name());
  }

  private DuckDbAlone() {}
}
