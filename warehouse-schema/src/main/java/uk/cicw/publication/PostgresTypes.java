package uk.cicw.publication;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Types of DuckDB and those of PostgreSQL that hold exactly the same values. */
final class PostgresTypes {
  private static final Map<String, String> EXACT =
      Map.of(
          "VARCHAR", "text",
          "DATE", "date",
          "BOOLEAN", "boolean",
          "INTEGER", "integer",
          "BIGINT", "bigint",
          "DOUBLE", "double precision");

  private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\((\\d+),(\\d+)\\)");

  /**
   * The type that a column gets.
   *
   * @param column for whoever reads that there is none
   */
  static String of(String duckdb, String column) {
    return Optional.ofNullable(EXACT.get(duckdb))
        .or(() -> decimal(duckdb))
        .orElseThrow(
            () ->
                new CannotPublish(
                    "%s is %s, for which no type of PostgreSQL is declared. Declare one in PostgresTypes, or cast it where it is made."
                        .formatted(column, duckdb)));
  }

  private static Optional<String> decimal(String duckdb) {
    Matcher decimal = DECIMAL.matcher(duckdb);
    return decimal.matches()
        ? Optional.of("numeric(%s,%s)".formatted(decimal.group(1), decimal.group(2)))
        : Optional.empty();
  }

  private PostgresTypes() {}
}
