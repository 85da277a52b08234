package uk.cicw.release;

import java.sql.SQLException;
import uk.cicw.duckdb.Workbench;

/**
 * Decides which figures must not be published: what is small, and what would give it back. The
 * rules are in {@code release/disclosure.sql}.
 */
final class DisclosureControl {

  /** Fills {@code disclosure_figures} from the attached database {@code analyst}. */
  static void decide(Workbench workbench) throws SQLException {
    workbench.run(Workbench.sql("disclosure"));
    String step = Workbench.sql("disclosure_step");
    int hidden;
    do {
      hidden = workbench.update(step);
    } while (hidden > 0);
  }

  private DisclosureControl() {}
}
