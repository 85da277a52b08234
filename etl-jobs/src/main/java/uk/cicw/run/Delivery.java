package uk.cicw.run;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import uk.cicw.home.Settings;
import uk.cicw.landing.Landing;
import uk.cicw.landing.LandingReport;
import uk.cicw.ledger.ExtractVersion;
import uk.cicw.ledger.LandedFile;
import uk.cicw.ledger.LandingLedger;

/** Lands what was handed over, and says what became of it. */
record Delivery(Settings settings, Jdbi jdbi, Clock clock, PrintStream out) {

  LandingReport land(RunArguments asked) throws IOException {
    List<Path> offered = new ArrayList<>(asked.extracts());
    offered.addAll(asked.paths());
    offered.forEach(this::refuseReports);
    LandingLedger ledger = new LandingLedger(jdbi);
    Landing landing =
        new Landing(settings, ledger, settings.authority(), clock, System.getProperty("user.name"));
    LandingReport report = landing.land(offered, asked.landing());
    report.setAside().forEach(this::sayWhy);
    if (asked.isAccepted()) {
      ledger.accept(ledger.held().stream().map(ExtractVersion::extractId).toList());
    } else {
      report.held().forEach(this::sayHeld);
    }
    return report;
  }

  /** A report looks like a workbook of extracts. */
  private void refuseReports(Path place) {
    Path offered = place.toAbsolutePath().normalize();
    if (settings.reportsFolder().filter(reports -> reports.startsWith(offered)).isPresent()) {
      throw new UsageError(
          "Cannot land %s: the reports lie in it (rules.reports), and they are no extracts. Name the folder of the extracts, or set rules.reports to one outside."
              .formatted(place));
    }
  }

  /**
   * Why the run has failed although it took in the rest: what could not be read is there to be read
   * again, so the run is tried again.
   */
  static Optional<String> failure(LandingReport report) {
    return report.leftOut().isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s. What else was delivered has landed."
                .formatted(String.join(". ", report.leftOut())));
  }

  /**
   * Why whoever handed the files over has to look at them again: what they are is told in two ways,
   * or nothing among them could be used.
   */
  static Optional<String> complaint(LandingReport report) {
    if (!report.contradictions().isEmpty()) {
      return Optional.of(
          ("Cannot place %d of the files: what they are is told in two ways that do not agree."
                  + " `cicw status` says which. Put the name of the folder or the option right,"
                  + " and run again.")
              .formatted(report.contradictions().size()));
    }
    boolean isNothingUsable = report.landed().isEmpty() && report.alreadyKnown().isEmpty();
    return isNothingUsable && !report.setAside().isEmpty()
        ? Optional.of(
            "Cannot use any of the files delivered (%d): `cicw status` says why each was set aside."
                .formatted(report.setAside().size()))
        : Optional.empty();
  }

  private void sayWhy(LandedFile file) {
    out.printf("  set aside %s: %s%n", place(file), file.reason().orElse("no reason given"));
  }

  private void sayHeld(ExtractVersion version) {
    out.printf(
        "  held %s: %s%n", place(version.file()), version.reason().orElse("no reason given"));
  }

  private static String place(LandedFile file) {
    return file.deliveredFrom() + "/" + file.fileName();
  }
}
