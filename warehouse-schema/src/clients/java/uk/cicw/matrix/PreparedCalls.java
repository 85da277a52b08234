package uk.cicw.matrix;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Statements with parameters. */
final class PreparedCalls {
  private static final String COUNT =
      "select count(*) > 0 from trend_series where indicator_id = ? and period_end <= ?";

  private final Connection connection;
  private final Outcomes outcomes;

  PreparedCalls(Connection connection, Outcomes outcomes) {
    this.connection = connection;
    this.outcomes = outcomes;
  }

  /** How the parameters are set. */
  private interface Setting {
    void of(PreparedStatement statement) throws SQLException;
  }

  void make() {
    counts("setString, setDate", s -> s.setDate(2, Date.valueOf("2099-01-01")));
    gives(
        "setDate in summer",
        "select cast(? as date) = date '2024-06-30'",
        s -> s.setDate(1, Date.valueOf("2024-06-30")));
    counts("setObject(LocalDate)", s -> s.setObject(2, LocalDate.of(2099, 1, 1)));
    counts("setObject(LocalDate, DATE)", s -> s.setObject(2, LocalDate.of(2099, 1, 1), Types.DATE));
    counts("setNull", s -> s.setNull(2, Types.DATE));
    gives("setInt", "select cast(? as integer) + 1", s -> s.setInt(1, 41));
    gives("setLong", "select cast(? as bigint)", s -> s.setLong(1, 9007199254740993L));
    gives("setDouble", "select cast(? as double precision)", s -> s.setDouble(1, 67.5));
    gives(
        "setBigDecimal",
        "select cast(? as decimal(12, 3))",
        s -> s.setBigDecimal(1, new BigDecimal("12.345")));
    gives("setBoolean", "select cast(? as boolean)", s -> s.setBoolean(1, true));
    gives(
        "setTimestamp",
        "select cast(? as timestamp) = timestamp '2024-06-30 23:30:00'",
        s -> s.setTimestamp(1, Timestamp.valueOf("2024-06-30 23:30:00")));
    gives(
        "setObject(LocalDateTime)",
        "select cast(? as timestamp) = timestamp '2024-06-30 23:30:00'",
        s -> s.setObject(1, LocalDateTime.of(2024, 6, 30, 23, 30)));
    gives("setObject(Integer)", "select cast(? as integer) + 1", s -> s.setObject(1, 41));
    gives(
        "setObject(text, INTEGER)",
        "select cast(? as integer) + 1",
        s -> s.setObject(1, "41", Types.INTEGER));
    gives(
        "setObject(BigDecimal)",
        "select cast(? as decimal(12, 3))",
        s -> s.setObject(1, new BigDecimal("12.345")));
    gives("setObject(null)", "select cast(? as integer) is null", s -> s.setObject(1, null));
    gives("setInt for a bigint", "select cast(? as bigint) + 1", s -> s.setInt(1, 41));
    gives(
        "setString for a date",
        "select cast(? as date) = date '2024-02-29'",
        s -> s.setString(1, "2024-02-29"));
    outcomes.of("again with other parameters", this::again);
    outcomes.of("getParameterMetaData", this::parameterCount);
    outcomes.of("getMetaData before it is run", this::columnCount);
    outcomes.refusalOf("a parameter that is not set", this::oneMissing);
  }

  private void counts(String name, Setting day) {
    gives(
        name,
        COUNT,
        statement -> {
          statement.setString(1, "cla_count");
          day.of(statement);
        });
  }

  private void gives(String name, String sql, Setting setting) {
    outcomes.of(
        name,
        () -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            setting.of(statement);
            return cell(statement);
          }
        });
  }

  private static String cell(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      row.next();
      // PostgreSQL abbreviates
      return row.getString(1).replaceFirst("^t$", "true").replaceFirst("^f$", "false");
    }
  }

  private String again() throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(COUNT)) {
      statement.setString(1, "no_such_indicator");
      statement.setDate(2, Date.valueOf("2099-01-01"));
      String first = cell(statement);
      statement.setString(1, "cla_count");
      return first + ", then " + cell(statement);
    }
  }

  private String parameterCount() throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(COUNT)) {
      return statement.getParameterMetaData().getParameterCount() + " parameters";
    }
  }

  private String columnCount() throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("select 1 as a, 2 as b")) {
      return statement.getMetaData().getColumnLabel(2);
    }
  }

  private String oneMissing() throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(COUNT)) {
      statement.setString(1, "cla_count");
      return cell(statement);
    }
  }
}
