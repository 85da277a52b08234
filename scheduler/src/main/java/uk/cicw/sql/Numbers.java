package uk.cicw.sql;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Numbers that DuckDB gives in several classes. */
final class Numbers {

  /** A cell as a decimal with the places that a type such as {@code DECIMAL(12,3)} has. */
  static BigDecimal decimal(ResultSet row, int column, String type) throws SQLException {
    String scale = type.substring(type.indexOf(',') + 1, type.length() - 1);
    return new BigDecimal(row.getObject(column).toString()).setScale(Integer.parseInt(scale));
  }

  private Numbers() {}
}
