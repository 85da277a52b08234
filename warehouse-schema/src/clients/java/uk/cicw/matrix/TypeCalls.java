package uk.cicw.matrix;

import static uk.cicw.matrix.MetadataCalls.yes;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.JDBCType;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Each type of a release, by the getters that tools use. */
final class TypeCalls {
  private static final String SAMPLE =
      """
      select
        cast('Ynys Môn – £5 ✓' as varchar(40)) as a_text, cast(20 as integer) as an_integer,
        cast(9007199254740993 as bigint) as a_bigint, cast(67.5 as double precision) as a_double,
        cast(12.345 as decimal(12, 3)) as a_decimal, true as a_boolean, date '2024-02-29' as a_date,
        timestamp '2024-06-30 23:30:00' as a_timestamp, cast(null as integer) as no_integer""";

  private final Connection connection;
  private final Outcomes outcomes;

  TypeCalls(Connection connection, Outcomes outcomes) {
    this.connection = connection;
    this.outcomes = outcomes;
  }

  /** How a cell of the one row is read. */
  private interface Cell {
    Object read(ResultSet row) throws SQLException;
  }

  void make() {
    reads("text, accents and symbols", row -> yes("Ynys Môn – £5 ✓".equals(row.getString(1))));
    reads("integer", row -> row.getInt("an_integer"));
    reads("integer, getObject", row -> row.getObject(2).getClass().getSimpleName());
    reads("bigint beyond 2^53", row -> row.getLong(3));
    reads("double", row -> row.getDouble(4));
    reads("decimal", row -> row.getBigDecimal(5));
    reads("decimal, getObject", row -> row.getObject(5).getClass().getSimpleName());
    reads("decimal, getDouble", row -> row.getDouble(5));
    reads("boolean", row -> row.getBoolean(6));
    reads("date", row -> row.getDate(7));
    reads("date, getObject(LocalDate)", row -> row.getObject(7, LocalDate.class));
    reads("date, getString", row -> row.getString(7));
    reads("date, getObject", row -> row.getObject(7).getClass().getName());
    reads("timestamp", row -> row.getTimestamp(8));
    reads("timestamp, getString", row -> row.getString(8));
    reads("timestamp, getObject", row -> row.getObject(8).getClass().getName());
    reads(
        "timestamp, getObject(LocalDateTime)", row -> row.getObject(8, LocalDateTime.class));
    reads("null: 0 and wasNull", row -> row.getInt(9) + ", " + row.wasNull());
    reads("null: getObject", row -> String.valueOf(row.getObject(9)));
    reads("null: getString, getBigDecimal", row -> row.getString(9) + ", " + row.getBigDecimal(9));
    outcomes.of("date in summer", this::summer);
    outcomes.of("sum of integers is no odd type", this::sum);
    outcomes.of("getMetaData: labels and types", this::labels);
    outcomes.of("getMetaData: types of the nine", this::kinds);
  }

  private void reads(String name, Cell cell) {
    outcomes.of(
        name,
        () -> {
          try (Statement statement = connection.createStatement();
              ResultSet row = statement.executeQuery(SAMPLE)) {
            row.next();
            return cell.read(row);
          }
        });
  }

  /** Where clocks are put forward, a driver that takes a day for a moment is a day off. */
  private Date summer() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select date '2024-06-30'")) {
      row.next();
      return row.getDate(1);
    }
  }

  private String sum() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select cast(sum(decimals) as bigint), date '2024-02-29' from dim_indicators")) {
      row.next();
      return yes(row.getBigDecimal(1).compareTo(BigDecimal.ZERO) >= 0)
          + ", "
          + row.getDate(2).equals(Date.valueOf("2024-02-29"));
    }
  }

  private String labels() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(SAMPLE)) {
      ResultSetMetaData meta = rows.getMetaData();
      return "%s, %d columns, decimal %d,%d"
          .formatted(
              meta.getColumnLabel(1), meta.getColumnCount(), meta.getPrecision(5), meta.getScale(5));
    }
  }

  private String kinds() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(SAMPLE)) {
      List<String> kinds = new ArrayList<>();
      for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        kinds.add(JDBCType.valueOf(rows.getMetaData().getColumnType(i)).getName());
      }
      return String.join(", ", kinds);
    }
  }
}
