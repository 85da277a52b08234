package uk.cicw.run;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import uk.cicw.backup.Restore;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.ledger.ActiveRun;
import uk.cicw.ledger.LedgerTime;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.RunKey;
import uk.cicw.ledger.RunLedger;
import uk.cicw.ledger.RunStart;
import uk.cicw.release.Releases;
import uk.cicw.release.Staleness;

/** A home that comes back from a backup. Its ledger comes with it, so the steps are only said. */
record RestoredHome(Clock clock, PrintStream out) {

  void restore(Path backup, Home home) throws Exception {
    Restore restore = Restore.of(backup, home);
    step("verify", restore::verify);
    step("files", restore::copyFiles);
    step("database", restore::restoreDatabase);
    restore.complete();
    record(restore);
    sayWhatIsLive(restore);
  }

  private void step(String name, Steps.Work work) throws Exception {
    out.println("@step " + name + " running");
    out.println("@step " + name + " done " + work.done());
  }

  /** So that whoever reads the ledger later knows why days are missing in it. */
  private void record(Restore restore) {
    RunLedger ledger = new RunLedger(Ledgers.open(restore.settings()), clock);
    RunKey key = new RunKey("restore", LedgerTime.text(clock.instant()));
    if (ledger.start(key) instanceof RunStart.Started started) {
      try (ActiveRun active = started.run()) {
        active.done(Optional.empty(), Optional.of(restore.label()));
      }
    }
  }

  private void sayWhatIsLive(Restore restore) throws IOException {
    Releases releases = releases(restore);
    out.println(restore.label());
    out.printf(
        "Live is %s%s. Releases that came back: %d.%n",
        releases.current().orElse("no release"),
        releases.staleness().map(Staleness::reason).map(why -> ", stale: " + why).orElse(""),
        releases.list().size());
    Settings settings = restore.settings();
    sayIfMissing("the key of the pseudonyms", settings.pseudonymKey());
    sayIfMissing("the key of what is delivered", settings.landingKey());
  }

  private void sayIfMissing(String what, Path key) {
    if (!Files.exists(key)) {
      out.printf("Put %s back as %s before the next run: it is in no backup.%n", what, key);
    }
  }

  private Releases releases(Restore restore) {
    return new Releases(restore.settings().home().releases(), clock);
  }
}
