package uk.cicw.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Jdbi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import uk.cicw.home.Settings;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.RunKey;
import uk.cicw.ledger.RunLedger;
import uk.cicw.listing.Sections;
import uk.cicw.process.RunOrder;
import uk.cicw.release.gate.AskedGates;
import uk.cicw.release.gate.GateLedger;
import uk.cicw.release.gate.HeldRelease;
import uk.cicw.status.GateDetails;

@Command(
    name = "gates",
    sortOptions = false,
    description = "What has to hold before a release goes live, and who let one through.")
final class GatesCommand implements Callable<Integer> {
  @ParentCommand private Cicw cicw;
  @Spec private CommandSpec spec;
  @Mixin private ListingOption listing;

  /** The same as {@code gates list}. */
  @Override
  public Integer call() {
    return list(Optional.empty(), listing);
  }

  @Command(
      name = "list",
      sortOptions = false,
      description = "What the gates said to a run, with all that they found.")
  int list(
      @Parameters(
              paramLabel = "RUN",
              arity = "0..1",
              description = "The run, such as nightly@2026-11-22. Default: the last that asked.")
          Optional<String> id,
      @Mixin ListingOption listing) {
    Jdbi ledgers = Ledgers.open(cicw.settingsOfExisting("list the gates"));
    GateLedger gates = new GateLedger(ledgers, cicw.clock());
    Optional<AskedGates> asked =
        id.map(run -> gates.of(named(ledgers, run, "list the gates of"))).orElseGet(gates::latest);
    PrintWriter out = spec.commandLine().getOut();
    asked.ifPresentOrElse(
        one -> new Sections(GateDetails.sections(one)).print(listing.format, out),
        () -> out.println("No gate was asked: a run without news asks none."));
    return 0;
  }

  @Command(
      name = "override",
      sortOptions = false,
      description = {
        "Publish what a run held, although gates said no.",
        "",
        "Nothing is taken in, so that what goes live is what `cicw gates list RUN` shows; when the"
            + " facts or the live release have changed since, it stays held. Who decided, why, and"
            + " what the gates had found are kept for good."
      })
  int override(
      @Parameters(paramLabel = "RUN", description = "The run, such as nightly@2026-11-22.")
          String id,
      @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who decided it.")
          String by,
      @Option(
              names = "--reason",
              required = true,
              paramLabel = "TEXT",
              description = "Why it is right all the same.")
          String reason,
      @Option(
              names = "--gate",
              paramLabel = "GATE",
              description =
                  "Only this gate; may be given several times. Default: all that hold the run.")
          List<String> only)
      throws IOException {
    Settings settings = cicw.settingsOfExisting("override a gate");
    List<String> gates = Optional.ofNullable(only).orElse(List.of());
    Jdbi ledgers = Ledgers.open(settings);
    RunKey run = named(ledgers, id, "override the gates of");
    // refused here, before a process is started for it
    HeldRelease.of(run, ledgers, cicw.clock()).decide(gates, by, reason);
    PrintWriter out = spec.commandLine().getOut();
    ForegroundRun process = new ForegroundRun(cicw, settings, out);
    int exitCode = process.start(RunOrder.override(settings.home(), run, gates, by, reason));
    if (process.releaseId().isPresent()) {
      out.printf("Release %s is live: %s%n", process.releaseId().get(), LiveRelease.file(cicw));
    }
    return exitCode;
  }

  private RunKey named(Jdbi ledgers, String id, String purpose) {
    return NamedRun.find(new RunLedger(ledgers, cicw.clock()), id, purpose).key();
  }
}
