package uk.cicw.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import uk.cicw.home.Settings;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.RunEntry;
import uk.cicw.ledger.RunLedger;
import uk.cicw.status.RunLog;

@Command(
    name = "logs",
    sortOptions = false,
    description = "What the log has of the newest attempt of a run.")
final class LogsCommand implements Callable<Integer> {
  @ParentCommand private Cicw cicw;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "RUN", description = "The run, such as nightly@2026-11-22.")
  private String id;

  @Override
  public Integer call() throws IOException {
    Settings settings = cicw.settingsOfExisting("show a log");
    RunLedger runs = new RunLedger(Ledgers.open(settings), cicw.clock());
    RunEntry run = NamedRun.find(runs, id, "show the log of");
    PrintWriter out = spec.commandLine().getOut();
    AtomicLong count = new AtomicLong();
    new RunLog(settings.home().logs(), run, cicw.clock().instant())
        .read(
            line -> {
              count.incrementAndGet();
              out.println(line);
            });
    if (count.get() == 0) {
      out.printf(
          "No line of %s in %s: a quiet run writes few, and they are kept for 60 days. See `cicw runs show %s`.%n",
          id, settings.home().logs(), id);
    }
    out.flush();
    return 0;
  }
}
