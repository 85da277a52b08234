package uk.cicw.staging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.cicw.lake.Lake;
import uk.cicw.schema.KeptTable;

/** Reads Parquet files of the lake by DuckDB, which knows nothing of Spark and Iceberg. */
final class StagedParquet {

  /** The rows, cells separated by bars, in the order of extract and row. */
  static List<String> rows(Lake lake, KeptTable table, String columns) {
    return rows(lake, table, columns, "true");
  }

  static List<String> rows(Lake lake, KeptTable table, String columns, String where) {
    String files =
        lake.pin(List.of(table)).get(0).files().stream()
            .map(file -> "'" + file + "'")
            .collect(Collectors.joining(", ", "[", "]"));
    return query(
        "select %s from (select * from read_parquet(%s) where %s order by all)"
            .formatted(columns, files, where));
  }

  /** The rows of every Parquet file below a folder. */
  static List<String> everything(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".parquet"))
          .flatMap(file -> query("select * from read_parquet('%s')".formatted(file)).stream())
          .toList();
    }
  }

  private static List<String> query(String sql) {
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      return rows(result);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> rows(ResultSet result) throws SQLException {
    List<String> rows = new ArrayList<>();
    int width = result.getMetaData().getColumnCount();
    while (result.next()) {
      List<String> cells = new ArrayList<>();
      for (int at = 1; at <= width; at++) {
        cells.add(String.valueOf(result.getString(at)));
      }
      rows.add(String.join(" | ", cells));
    }
    return rows;
  }

  private StagedParquet() {}
}
