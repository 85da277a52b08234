package uk.cicw.release;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Makes the tables {@code trend_series}, {@code benchmark} and {@code benchmark_neighbours} in the
 * database in use, which holds the definitions.
 */
public final class SeriesMaking {

  /** Creates them, still empty. */
  public static void create(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (SeriesTable series : Series.ALL) {
        statement.execute(series.creation());
      }
    }
  }

  /** Fills them from the facts. */
  public static void fill(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(Series.TREND_SERIES.filling());
    }
    fillFromTrend(connection);
  }

  /** Fills what is made of a {@code trend_series} that is filled already. */
  static void fillFromTrend(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (SeriesTable series : Series.ALL) {
        if (!series.equals(Series.TREND_SERIES)) {
          statement.execute(series.filling());
        }
        statement.execute(series.standIn());
      }
      for (SeriesTable series : Series.ALL) {
        statement.execute(series.endOfStandIn());
      }
    }
  }

  private SeriesMaking() {}
}
