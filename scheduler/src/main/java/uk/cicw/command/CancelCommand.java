package uk.cicw.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import uk.cicw.ledger.LeaseHolder;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.RunEntry;
import uk.cicw.ledger.RunLedger;

@Command(
    name = "cancel",
    sortOptions = false,
    description = {
      "End a run that is working.",
      "",
      "It is not tried again by itself. What it has committed stays, the live release too; `cicw"
          + " schedule fire` or `cicw run` goes on from there."
    })
final class CancelCommand implements Callable<Integer> {
  @ParentCommand private Cicw cicw;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "RUN", description = "The run, such as nightly@2026-11-22.")
  private String id;

  @Override
  public Integer call() {
    RunLedger runs =
        new RunLedger(Ledgers.open(cicw.settingsOfExisting("cancel a run")), cicw.clock());
    RunEntry run = NamedRun.find(runs, id, "cancel");
    LeaseHolder holder =
        runs.cancel(run.key(), "Cancelled by %s.".formatted(System.getProperty("user.name")))
            .orElseThrow(
                () ->
                    new CannotDo(
                        "Cannot cancel %s: it is not running, it is %s. See `cicw runs`."
                            .formatted(id, runs.find(run.key()).orElse(run).status().text())));
    // it has lost its lease, so that killing it is only a matter of time and memory
    holder.process().ifPresent(ProcessHandle::destroyForcibly);
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%s is cancelled.%n", id);
    if (!holder.isOnThisHost()) {
      out.printf(
          "It can change nothing any more, but may still work: end %s there.%n", holder.label());
    }
    return 0;
  }
}
