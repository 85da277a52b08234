package uk.cicw.sql;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * A result as a Parquet file. A release is opened so that no statement can write a file; so the
 * rows go through a second DuckDB in memory, which runs nothing that anybody typed.
 */
final class ParquetFile {

  static long write(ResultSet rows, Path file) throws SQLException {
    List<String> types = types(rows.getMetaData());
    try (Connection memory = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = memory.createStatement()) {
      statement.execute(definition(rows.getMetaData(), types));
      long count = append(rows, types, memory);
      statement.execute(
          "copy answer to '%s' (format parquet, compression zstd)"
              .formatted(file.toString().replace("'", "''")));
      return count;
    }
  }

  private static List<String> types(ResultSetMetaData meta) throws SQLException {
    List<String> types = new ArrayList<>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      types.add(kept(meta.getColumnTypeName(i)));
    }
    return types;
  }

  /** The type that Parquet keeps it in; sums of integers are HUGEINT, which it does not know. */
  private static String kept(String type) {
    return switch (type) {
      case "BOOLEAN", "INTEGER", "BIGINT", "DOUBLE", "DATE", "TIMESTAMP" -> type;
      case "TINYINT", "SMALLINT", "UTINYINT", "USMALLINT" -> "INTEGER";
      case "UINTEGER" -> "BIGINT";
      case "FLOAT" -> "DOUBLE";
      case "HUGEINT", "UBIGINT" -> "DECIMAL(38,0)";
      default -> type.startsWith("DECIMAL") ? type : "VARCHAR";
    };
  }

  private static String definition(ResultSetMetaData meta, List<String> types) throws SQLException {
    Set<String> taken = new TreeSet<>();
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= types.size(); i++) {
      String name = free(meta.getColumnLabel(i), taken);
      columns.add("\"%s\" %s".formatted(name.replace("\"", "\"\""), types.get(i - 1)));
    }
    return columns.stream().collect(joining(", ", "create table answer (", ")"));
  }

  /** Two columns of a result may have one name, those of a file may not. */
  private static String free(String name, Set<String> taken) {
    return IntStream.iterate(1, n -> n + 1)
        .mapToObj(n -> n == 1 ? name : name + "_" + n)
        .filter(free -> taken.add(free.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow();
  }

  private static long append(ResultSet rows, List<String> types, Connection memory)
      throws SQLException {
    long count = 0;
    try (DuckDBAppender appender = memory.unwrap(DuckDBConnection.class).createAppender("answer")) {
      while (rows.next()) {
        appender.beginRow();
        for (int i = 0; i < types.size(); i++) {
          append(appender, rows, i + 1, types.get(i));
        }
        appender.endRow();
        count++;
      }
    }
    return count;
  }

  private static void append(DuckDBAppender appender, ResultSet row, int column, String type)
      throws SQLException {
    if (row.getObject(column) == null) {
      appender.appendNull();
      return;
    }
    switch (type) {
      case "BOOLEAN" -> appender.append(row.getBoolean(column));
      case "INTEGER" -> appender.append(row.getInt(column));
      case "BIGINT" -> appender.append(row.getLong(column));
      case "DOUBLE" -> appender.append(row.getDouble(column));
      case "DATE" -> appender.append(row.getDate(column).toLocalDate());
      case "TIMESTAMP" -> appender.append(row.getTimestamp(column).toLocalDateTime());
      case "VARCHAR" -> appender.append(row.getString(column));
      default -> appender.append(Numbers.decimal(row, column, type));
    }
  }

  private ParquetFile() {}
}
