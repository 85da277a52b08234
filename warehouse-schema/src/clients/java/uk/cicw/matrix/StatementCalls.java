package uk.cicw.matrix;

import static uk.cicw.matrix.MetadataCalls.yes;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Timer;
import java.util.TimerTask;

/** Limits, cancelling, and what tools do around a statement. */
final class StatementCalls {
  private static final long NANOS_OF_A_SECOND = 1_000_000_000L;

  /** Nobody waits for its end, and no optimiser takes it away. */
  private static final String ENDLESS =
      """
      select count(*) from trend_series a, trend_series b, trend_series c, trend_series d
      where a.area_label || b.period_label || c.status || d.area_label = 'nobody'
      """;

  private final ReleaseClient client;
  private final Connection connection;
  private final Outcomes outcomes;

  StatementCalls(ReleaseClient client, Connection connection, Outcomes outcomes) {
    this.client = client;
    this.connection = connection;
    this.outcomes = outcomes;
  }

  void make() {
    outcomes.of("setMaxRows(3)", this::maxRows);
    outcomes.of("setFetchSize(100)", this::fetchSize);
    outcomes.of("two results open at once", this::twoResults);
    outcomes.of("two connections at once", this::twoConnections);
    outcomes.of("quoted and upper-case names", this::quoted);
    outcomes.of("setAutoCommit(false), commit, rollback", this::transaction);
    outcomes.of("execute, getResultSet, getMoreResults", this::executed);
    outcomes.of("close with a result open", this::closedEarly);
    outcomes.of("setQueryTimeout(1)", () -> ended(statement -> statement.setQueryTimeout(1)));
    outcomes.of("cancel() from another thread", () -> ended(StatementCalls::cancelSoon));
    outcomes.of("after cancelling, the connection serves", this::quoted);
  }

  private String maxRows() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setMaxRows(3);
      int rows = rows(statement.executeQuery("select * from trend_series"));
      return rows == 3 ? "3 rows" : "ignored";
    }
  }

  private String fetchSize() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(100);
      return yes(rows(statement.executeQuery("select * from trend_series")) > 100);
    }
  }

  private static int rows(ResultSet rows) throws SQLException {
    try (rows) {
      int count = 0;
      while (rows.next()) {
        count++;
      }
      return count;
    }
  }

  private String twoResults() throws SQLException {
    try (Statement one = connection.createStatement();
        Statement other = connection.createStatement();
        ResultSet first = one.executeQuery("select indicator_id from dim_indicators order by 1")) {
      first.next();
      int others = rows(other.executeQuery("select * from dim_indicators"));
      return yes(rows(first) == others - 1);
    }
  }

  private String twoConnections() throws SQLException {
    try (Connection other = client.connections().open();
        Statement statement = other.createStatement()) {
      return yes(rows(statement.executeQuery("select * from dim_indicators")) > 0);
    }
  }

  private String quoted() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      String sql = "SELECT T.\"indicator_id\" FROM Trend_Series AS T LIMIT 2";
      return rows(statement.executeQuery(sql)) + " rows";
    }
  }

  private String transaction() throws SQLException {
    connection.setAutoCommit(false);
    try {
      String rows = quoted();
      connection.commit();
      connection.rollback();
      return rows;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  /** As tools run what they do not know. */
  private String executed() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      boolean isQuery = statement.execute("select * from dim_indicators");
      int rows = rows(statement.getResultSet());
      boolean isOver = !statement.getMoreResults() && statement.getUpdateCount() == -1;
      return yes(isQuery && rows > 0 && isOver);
    }
  }

  private String closedEarly() throws SQLException {
    Connection other = client.connections().open();
    ResultSet rows = other.createStatement().executeQuery("select * from trend_series");
    String outcome = yes(rows.next());
    other.close();
    return outcome;
  }

  /** What is done to a statement that would run for days. */
  private interface Ending {
    void arrange(Statement statement) throws SQLException;
  }

  private String ended(Ending ending) throws SQLException {
    long start = System.nanoTime();
    try (Statement statement = connection.createStatement()) {
      ending.arrange(statement);
      rows(statement.executeQuery(ENDLESS));
      return "NOT ended";
    } catch (SQLException e) {
      boolean isSoon = System.nanoTime() - start < 5 * NANOS_OF_A_SECOND;
      return isSoon ? "ended" : "ended late";
    }
  }

  private static void cancelSoon(Statement statement) {
    new Timer(true)
        .schedule(
            new TimerTask() {
              @Override
              public void run() {
                try {
                  statement.cancel();
                } catch (SQLException e) {
                  throw new IllegalStateException(e);
                }
              }
            },
            500);
  }
}
