package uk.cicw.question;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import uk.cicw.listing.Listing;

/** A statement that somebody wrote. */
public record Statement(String sql) {

  /** Its rows; a statement that gives none gives a listing without columns. */
  public Listing rows(Connection release) throws SQLException {
    try (java.sql.Statement statement = release.createStatement()) {
      if (!statement.execute(sql)) {
        return Listing.of();
      }
      try (ResultSet result = statement.getResultSet()) {
        return Listing.of(result);
      }
    }
  }
}
