package uk.cicw.question;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The indicators that a release tells. */
final class Indicators {

  /** Refuses one that is not told, and says which are. */
  static void require(Connection release, String indicator, String purpose) throws SQLException {
    List<String> told =
        Rows.texts(release, "select distinct indicator_id from trend_series order by 1");
    if (!told.contains(indicator)) {
      throw new IllegalArgumentException(
          "Cannot %s of %s: there is no such indicator. There are: %s."
              .formatted(purpose, indicator, String.join(", ", told)));
    }
  }

  private Indicators() {}
}
