package uk.cicw.command;

import java.nio.file.Path;
import java.time.Clock;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.ledger.ActiveRun;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.RunKey;
import uk.cicw.ledger.RunLedger;
import uk.cicw.ledger.RunStart;

/** A process that begins last night's run in a home, says so, and never comes to an end. */
final class WorkingRun {

  public static void main(String[] arguments) throws InterruptedException {
    Settings settings = Settings.load(new Home(Path.of(arguments[0])));
    RunLedger ledger = new RunLedger(Ledgers.open(settings), Clock.systemUTC());
    RunStart start = ledger.start(new RunKey("nightly", "2026-11-22"));
    try (ActiveRun run = ((RunStart.Started) start).run()) {
      run.begin("conform");
      System.out.println("working");
      Thread.sleep(Long.MAX_VALUE);
    }
  }

  private WorkingRun() {}
}
