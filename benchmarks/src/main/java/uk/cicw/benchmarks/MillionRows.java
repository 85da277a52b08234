package uk.cicw.benchmarks;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import uk.cicw.duckdb.Workbench;
import uk.cicw.release.Audience;

/** A release that holds one table, of a million rows by twelve columns. */
final class MillionRows {
  static final String ALL = "select * from events";
  static final String ONE_ROW = "select * from events where event_id = 500000";
  private static final String ID = "million";
  private static final long FACTOR = 31;

  /** Makes it the live release; gives its file. */
  static Path release(Path releases) throws IOException, SQLException {
    Path folder = Files.createDirectories(releases.resolve(ID));
    for (Audience audience : Audience.values()) {
      try (Workbench workbench = Workbench.open(releases.resolve(".spill"))) {
        workbench.attachNew(folder.resolve(audience.fileName(ID)), "release");
        workbench.use("release");
        workbench.run(Resource.text("million_rows"));
        workbench.detach("release");
      }
    }
    Files.writeString(releases.resolve("CURRENT"), ID + "\n");
    return folder.resolve(Audience.PUBLISHED.fileName(ID));
  }

  /** Asks and reads each value by its type; gives a number that stands for all of them. */
  static long read(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return read(rows);
    }
  }

  static long read(ResultSet rows) throws SQLException {
    long sum = 0;
    while (rows.next()) {
      sum = sum * FACTOR + rows.getLong(1);
      sum = sum * FACTOR + rows.getInt(2);
      sum = sum * FACTOR + Objects.hashCode(rows.getString(3));
      sum = sum * FACTOR + Objects.hashCode(rows.getDate(4));
      sum = sum * FACTOR + amount(rows.getBigDecimal(5));
      sum = sum * FACTOR + rows.getShort(6);
      sum = sum * FACTOR + (rows.getBoolean(7) ? 1 : 0);
      sum = sum * FACTOR + Objects.hashCode(rows.getTimestamp(8));
      sum = sum * FACTOR + rows.getLong(9) + (rows.wasNull() ? 1 : 0);
      sum = sum * FACTOR + Objects.hashCode(rows.getString(10));
      sum = sum * FACTOR + Objects.hashCode(rows.getDate(11));
      sum = sum * FACTOR + amount(rows.getBigDecimal(12));
    }
    return sum;
  }

  private static long amount(BigDecimal amount) {
    return Objects.hashCode(amount);
  }

  private MillionRows() {}
}
