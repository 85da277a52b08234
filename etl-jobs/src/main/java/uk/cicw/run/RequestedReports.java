package uk.cicw.run;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import uk.cicw.audit.AuditEntry;
import uk.cicw.audit.AuditLog;
import uk.cicw.home.ReportsPlace;
import uk.cicw.home.Settings;
import uk.cicw.landing.LandingOptions;
import uk.cicw.returns.ReturnReports;

/**
 * Reports with the council's own identifiers that somebody asks for; that somebody did is written
 * down first.
 */
record RequestedReports(Settings settings, Jdbi jdbi, Clock clock, PrintStream out) {

  /**
   * @param about the year of the returns, or none for the latest
   * @return whether there were returns to write about
   */
  boolean write(Path folder, LandingOptions about) throws IOException, SQLException {
    Optional<String> fault = new ReportsPlace(settings).fault(folder);
    if (fault.isPresent()) {
      throw new UsageError("Cannot write reports to %s: %s.".formatted(folder, fault.get()));
    }
    String year = about.year().map(one -> " of " + one).orElse("");
    AuditLog.of(settings)
        .append(AuditEntry.ofCommand(clock.instant(), "failures", "reports" + year));
    List<Path> written = ReturnReports.in(folder, settings, jdbi).writeNow(about.year());
    written.forEach(
        report ->
            out.printf(
                "Wrote %s (begin with rows.xlsx or with summary.html); it holds personal data.%n",
                report));
    if (written.isEmpty()) {
      out.printf("No return%s has landed whose files are kept.%n", year);
    }
    return !written.isEmpty();
  }
}
