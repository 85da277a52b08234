package uk.cicw.listing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Named columns and rows of values. A value is text, a number, a truth value, or absent; whatever
 * else a database gives is shown by its text.
 */
public record Listing(List<String> columns, List<List<Optional<Object>>> rows) {

  /** A listing without rows yet. */
  public static Listing of(String... columns) {
    return new Listing(List.of(columns), new ArrayList<>());
  }

  /** Adds a row; an {@link Optional} stands for a value that may be absent. */
  public Listing add(Object... values) {
    rows.add(Arrays.stream(values).map(Listing::value).toList());
    return this;
  }

  /** All rows of a query result, under the names that the query gives its columns. */
  public static Listing of(ResultSet result) throws SQLException {
    ResultSetMetaData meta = result.getMetaData();
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      columns.add(meta.getColumnLabel(i));
    }
    Listing listing = new Listing(columns, new ArrayList<>());
    while (result.next()) {
      listing.rows.add(row(result, columns.size()));
    }
    return listing;
  }

  private static List<Optional<Object>> row(ResultSet result, int width) throws SQLException {
    List<Optional<Object>> row = new ArrayList<>();
    for (int i = 1; i <= width; i++) {
      row.add(Optional.ofNullable(result.getObject(i)).flatMap(Listing::value));
    }
    return row;
  }

  private static Optional<Object> value(Object value) {
    if (value instanceof Optional<?> maybe) {
      return maybe.flatMap(Listing::value);
    }
    boolean plain = value instanceof Number || value instanceof Boolean;
    return Optional.of(plain ? number(value) : value.toString());
  }

  /**
   * Measures are kept with more decimals than are meant, and trailing zeros say nothing. What is
   * not a number (division of zero by zero) has no form in JSON but its text.
   */
  private static Object number(Object value) {
    if (value instanceof Double real) {
      return Double.isFinite(real) ? plain(BigDecimal.valueOf(real)) : real.toString();
    }
    return value instanceof BigDecimal decimal && decimal.scale() > 0 ? plain(decimal) : value;
  }

  private static BigDecimal plain(BigDecimal decimal) {
    return new BigDecimal(decimal.stripTrailingZeros().toPlainString());
  }
}
