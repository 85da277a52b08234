package uk.cicw.gateway;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.arrow.flight.sql.FlightSqlColumnMetadata;
import org.apache.arrow.vector.types.DateUnit;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;

/**
 * A type that every driver reads right. DuckDB has more: an ENUM would arrive as its number, a
 * moment with a time zone not at all. Those are sent as another that holds the same, mostly text.
 *
 * @param sql as DuckDB calls it
 * @param isCast whether DuckDB has to make it out of another type first
 */
record PlainType(String sql, ArrowType arrow, boolean isCast) {
  private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\((\\d+),(\\d+)\\)");
  private static final int DECIMAL_BITS = 128;
  private static final int MOST_DIGITS = 38;
  private static final int LONG_DIGITS = 20;

  /** What a type of DuckDB is sent as. */
  static PlainType of(String duckdb) {
    Matcher decimal = DECIMAL.matcher(duckdb);
    if (decimal.matches()) {
      return decimal(
          duckdb, Integer.parseInt(decimal.group(1)), Integer.parseInt(decimal.group(2)), false);
    }
    return switch (duckdb) {
      case "BOOLEAN" -> as(duckdb, ArrowType.Bool.INSTANCE);
      case "TINYINT" -> as(duckdb, new ArrowType.Int(Byte.SIZE, true));
      case "SMALLINT" -> as(duckdb, new ArrowType.Int(Short.SIZE, true));
      case "INTEGER" -> as(duckdb, new ArrowType.Int(Integer.SIZE, true));
      case "BIGINT" -> as(duckdb, new ArrowType.Int(Long.SIZE, true));
      // a sum of BIGINT: the same 128 bits, read as a number without decimals
      case "HUGEINT" -> decimal(duckdb, MOST_DIGITS, 0, false);
      case "UTINYINT", "USMALLINT" -> cast("INTEGER", new ArrowType.Int(Integer.SIZE, true));
      case "UINTEGER" -> cast("BIGINT", new ArrowType.Int(Long.SIZE, true));
      case "UBIGINT" -> decimal("DECIMAL(20,0)", LONG_DIGITS, 0, true);
      case "FLOAT" -> as(duckdb, new ArrowType.FloatingPoint(FloatingPointPrecision.SINGLE));
      case "DOUBLE" -> as(duckdb, new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE));
      case "DATE" -> as(duckdb, new ArrowType.Date(DateUnit.DAY));
      case "TIMESTAMP" -> as(duckdb, new ArrowType.Timestamp(TimeUnit.MICROSECOND, null));
      case "BLOB" -> as(duckdb, ArrowType.Binary.INSTANCE);
      case "VARCHAR" -> as(duckdb, ArrowType.Utf8.INSTANCE);
      default -> cast("VARCHAR", ArrowType.Utf8.INSTANCE);
    };
  }

  /** What drivers are told of a column of this type: they look for digits nowhere else. */
  FlightSqlColumnMetadata.Builder told() {
    FlightSqlColumnMetadata.Builder told = new FlightSqlColumnMetadata.Builder();
    return arrow instanceof ArrowType.Decimal decimal
        ? told.precision(decimal.getPrecision()).scale(decimal.getScale())
        : told;
  }

  /**
   * What a parameter of this type is asked for as. The JDBC driver sends a moment in milliseconds,
   * and calls them what it is asked for.
   */
  ArrowType asked() {
    return arrow instanceof ArrowType.Timestamp
        ? new ArrowType.Timestamp(TimeUnit.MILLISECOND, null)
        : arrow;
  }

  private static PlainType as(String sql, ArrowType arrow) {
    return new PlainType(sql, arrow, false);
  }

  private static PlainType cast(String sql, ArrowType arrow) {
    return new PlainType(sql, arrow, true);
  }

  private static PlainType decimal(String sql, int precision, int scale, boolean isCast) {
    return new PlainType(sql, new ArrowType.Decimal(precision, scale, DECIMAL_BITS), isCast);
  }
}
