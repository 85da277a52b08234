package uk.cicw.matrix;

import static uk.cicw.matrix.MetadataCalls.yes;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What has to be refused, and that a client goes on afterwards. */
final class RefusedCalls {
  private final Connection connection;
  private final Outcomes outcomes;

  RefusedCalls(Connection connection, Outcomes outcomes) {
    this.connection = connection;
    this.outcomes = outcomes;
  }

  void make() {
    refused("a mistake in the syntax", "selct 1");
    refused("an unknown table", "select * from no_such_table");
    refused("an unknown column", "select no_such_column from trend_series");
    refused("a text that is no number", "select cast(area_label as integer) from trend_series");
    refused("insert", "insert into dim_indicators select * from dim_indicators");
    refused("delete", "delete from trend_series");
    refused("create table", "create table mine (a integer)");
    refused("drop table", "drop table trend_series");
    outcomes.refusalOf("executeUpdate(delete)", this::update);
    refused("comment on table", "comment on table trend_series is 'mine'");
    outcomes.of("an error names what is wrong", this::message);
    outcomes.of("after an error, the connection serves", this::goesOn);
    outcomes.of("the failed statement serves again", this::sameAgain);
    outcomes.refusalOf("a result that is closed", this::closed);
  }

  private void refused(String name, String sql) {
    outcomes.refusalOf(
        name,
        () -> {
          try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return "done";
          }
        });
  }

  private int update() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate("delete from trend_series");
    }
  }

  private String message() {
    try (Statement statement = connection.createStatement()) {
      statement.execute("select no_such_column from trend_series");
      return "no error";
    } catch (SQLException e) {
      return yes(String.valueOf(e.getMessage()).contains("no_such_column"));
    }
  }

  private String goesOn() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select 1")) {
      return yes(row.next());
    }
  }

  private String sameAgain() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      try {
        statement.execute("select * from no_such_table");
        return "no error";
      } catch (SQLException expected) {
        return yes(statement.execute("select 1"));
      }
    }
  }

  private String closed() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      ResultSet rows = statement.executeQuery("select 1");
      rows.close();
      return yes(rows.next());
    }
  }
}
