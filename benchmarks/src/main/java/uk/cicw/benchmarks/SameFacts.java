package uk.cicw.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import uk.cicw.schema.Column;
import uk.cicw.schema.Facts;
import uk.cicw.schema.KeptTable;

/**
 * Whether what is known now of the facts of a release is what a peer made of the same files, row by
 * row. Nothing is compared by time before it is.
 *
 * @param connection to both
 * @param peer the folder with the peer's Parquet files, by fact
 */
record SameFacts(Connection connection, Path peer) {

  /** Refuses a home and a peer that do not agree. */
  static void require(Path home, Path peer) {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "attach '%s/releases/live/analyst.duckdb' as release (read_only)".formatted(home));
      SameFacts facts = new SameFacts(connection, peer);
      for (KeptTable fact : Facts.ABOUT_CHILDREN) {
        facts.require(fact);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot compare the facts of %s".formatted(home), e);
    }
  }

  private void require(KeptTable fact) throws SQLException {
    String ours =
        "(select %s from release.%s where known_to is null)".formatted(columns(fact), fact.name());
    String theirs =
        "(select %s from read_parquet('%s/%s/**/*.parquet', hive_partitioning = true, hive_types = {'authority_code': varchar}))"
            .formatted(columns(fact), peer, fact.name());
    if (!print(ours).equals(print(theirs))) {
      throw new IllegalStateException(
          "Cannot compare: %s of %s differs, ours %s and theirs %s rows that the other lacks."
              .formatted(fact.name(), peer, count(ours, theirs), count(theirs, ours)));
    }
  }

  /** Of all rows, in whatever order. */
  private String print(String rows) throws SQLException {
    return value("select count(*) || ' ' || sum(hash(r)::hugeint) from %s r".formatted(rows));
  }

  private String count(String some, String others) throws SQLException {
    return value("select count(*) from (%s except all %s)".formatted(some, others));
  }

  private String value(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getString(1);
    }
  }

  /** Without those that say since when it is known and where it stands. */
  private static String columns(KeptTable fact) {
    return fact.columns().stream()
        .limit(fact.columns().size() - Facts.KNOWLEDGE.size())
        .map(SameFacts::typed)
        .collect(Collectors.joining(", "));
  }

  private static String typed(Column column) {
    return "cast(%1$s as %2$s) as %1$s".formatted(column.name(), column.type().sql());
  }
}
