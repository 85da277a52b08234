package uk.cicw.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** Defines the macros of {@code sql/statistics.sql} in the DuckDB database in use. */
public final class Statistics {
  private static final String RESOURCE = "/sql/statistics.sql";

  public static void install(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(macros());
    }
  }

  private static String macros() {
    String sql = text();
    for (Map.Entry<String, String> quantile : Quantiles.literals().entrySet()) {
      sql = sql.replaceAll(quantile.getKey() + "\\b", quantile.getValue());
    }
    return sql;
  }

  private static String text() {
    try (InputStream sql = Statistics.class.getResourceAsStream(RESOURCE)) {
      if (sql == null) {
        throw new IllegalStateException("Cannot find " + RESOURCE + ": the build is incomplete");
      }
      return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + RESOURCE, e);
    }
  }

  private Statistics() {}
}
