package uk.cicw.schema;

/** The type of a column as it is kept. {@code sql} is the DuckDB name of the type. */
public enum ColumnType {
  TEXT("varchar"),
  /** A value of a declared code list. */
  CODE("varchar"),
  DATE("date"),
  INTEGER("integer"),
  /** A number with at most three decimals, such as a distance in miles or an average score. */
  DECIMAL("decimal(12,3)"),
  BOOLEAN("boolean");

  private final String sql;

  ColumnType(String sql) {
    this.sql = sql;
  }

  public String sql() {
    return sql;
  }
}
