package uk.cicw.question;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import uk.cicw.listing.Listing;

/** Rows of a release. */
final class Rows {

  static Listing of(Connection release, String sql, List<Object> values) throws SQLException {
    try (PreparedStatement statement = release.prepareStatement(sql)) {
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      try (ResultSet result = statement.executeQuery()) {
        return Listing.of(result);
      }
    }
  }

  /** The first column as texts. */
  static List<String> texts(Connection release, String sql, Object... values) throws SQLException {
    return of(release, sql, List.of(values)).rows().stream()
        .map(row -> row.get(0).orElseThrow().toString())
        .toList();
  }

  /** The condition when there is a value for it, which joins the other values. */
  static String condition(String sql, Optional<?> value, List<Object> values) {
    value.ifPresent(values::add);
    return value.isPresent() ? sql : "";
  }

  /**
   * What makes of a series the macro that tells it as it was known on a day.
   *
   * @param indicator the only one that is asked for, which spares the planning of all others
   */
  static String asKnown(Object day, Optional<String> indicator) {
    return "_as_known(date '%s'%s)"
        .formatted(day, indicator.map(id -> ", '" + id.replace("'", "''") + "'").orElse(""));
  }

  private Rows() {}
}
