package uk.cicw.run;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import uk.cicw.home.Settings;
import uk.cicw.landing.Landing;
import uk.cicw.landing.LandingReport;
import uk.cicw.ledger.ExtractVersion;
import uk.cicw.ledger.LandedFile;
import uk.cicw.ledger.LandingLedger;

/** Lands what was handed over, and says what became of it. */
record Delivery(Settings settings, Jdbi jdbi, Clock clock, PrintStream out) {

  /** Returns how many versions of extracts are new. */
  long land(RunArguments asked) throws IOException {
    List<Path> offered = new ArrayList<>(asked.extracts());
    offered.addAll(asked.paths());
    LandingLedger ledger = new LandingLedger(jdbi);
    Landing landing =
        new Landing(
            settings.home(), ledger, settings.authority(), clock, System.getProperty("user.name"));
    LandingReport report = landing.land(offered, asked.landing());
    report.setAside().forEach(this::sayWhy);
    if (asked.isAccepted()) {
      ledger.accept(ledger.held().stream().map(ExtractVersion::extractId).toList());
    } else {
      report.held().forEach(this::sayHeld);
    }
    return report.landed().size();
  }

  private void sayWhy(LandedFile file) {
    out.printf("  set aside %s: %s%n", file.fileName(), file.reason().orElse("no reason given"));
  }

  private void sayHeld(ExtractVersion version) {
    out.printf(
        "  held %s: %s%n", version.file().fileName(), version.reason().orElse("no reason given"));
  }
}
