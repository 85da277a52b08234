package uk.cicw.command;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import uk.cicw.listing.Listing;
import uk.cicw.listing.ListingFormat;
import uk.cicw.question.HeldReturns;

/**
 * Says beside what fails which returns the rules have looked at: an answer without a row is a pass
 * only for those.
 *
 * @param rule the only one that was asked about
 */
record HeldNote(HeldReturns returns, Connection release, Optional<String> rule) {

  /** Below an answer that people read. */
  void print(PrintWriter out) throws SQLException {
    Listing held = returns.held(release, rule);
    Listing others = returns.notHeld(release, true);
    table("Held against the rules:", held, out);
    table("Not held against the rules:", others, out);
    if (held.rows().isEmpty() && others.rows().isEmpty()) {
      out.printf("%n%s%n", noReturn());
    }
    out.flush();
  }

  private static void table(String heading, Listing listing, PrintWriter out) {
    if (!listing.rows().isEmpty()) {
      out.printf("%n%s%n", heading);
      ListingFormat.TABLE.print(listing, out);
    }
  }

  /**
   * Beside an answer that programs read: what that can not show.
   *
   * @param isEmpty whether the answer has no row
   */
  void printAside(boolean isEmpty, PrintWriter err) throws SQLException {
    Listing held = returns.held(release, rule);
    Listing others = returns.notHeld(release, false);
    if (isEmpty) {
      held.rows()
          .forEach(
              row ->
                  line(
                      "Held against the rules: %s %s, state of %s: %s passed, %s failed, %s not run",
                      row, err));
    }
    others.rows().forEach(row -> line("Not held against the rules: %1$s %2$s (%4$s)", row, err));
    if (held.rows().isEmpty() && others.rows().isEmpty()) {
      err.println(noReturn());
    }
    err.flush();
  }

  private static void line(String text, List<Optional<Object>> row, PrintWriter err) {
    err.printf(text + "%n", row.stream().map(cell -> cell.orElse("")).toArray());
  }

  private String noReturn() {
    return returns
        .year()
        .map("No return of %s has landed."::formatted)
        .orElse("No return has landed.");
  }
}
