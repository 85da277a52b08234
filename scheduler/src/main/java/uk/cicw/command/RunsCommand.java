package uk.cicw.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Jdbi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import uk.cicw.ledger.Alerts;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.RunEntry;
import uk.cicw.ledger.RunLedger;
import uk.cicw.listing.Listing;
import uk.cicw.listing.Sections;
import uk.cicw.release.gate.GateOverrides;
import uk.cicw.status.GateDetails;
import uk.cicw.status.RunDetails;
import uk.cicw.status.RunListing;

@Command(name = "runs", sortOptions = false, description = "What ran, the latest first.")
final class RunsCommand implements Callable<Integer> {
  @ParentCommand private Cicw cicw;
  @Spec private CommandSpec spec;
  @Mixin private ListingOption listing;

  @Option(
      names = "--last",
      paramLabel = "COUNT",
      defaultValue = "20",
      description = "How many. Default: 20.")
  private int count;

  @Override
  public Integer call() {
    Jdbi ledgers = Ledgers.open(cicw.settingsOfExisting("list runs"));
    listing.format.print(
        RunListing.of(new RunLedger(ledgers, cicw.clock()).history().latest(count)),
        spec.commandLine().getOut());
    return 0;
  }

  @Command(
      name = "show",
      sortOptions = false,
      description = "A run with its steps: attempt, counts, durations and errors.")
  int show(
      @Parameters(paramLabel = "RUN", description = "The run, such as nightly@2026-11-22.")
          String id,
      @Mixin ListingOption listing) {
    Jdbi ledgers = Ledgers.open(cicw.settingsOfExisting("show a run"));
    RunLedger runs = new RunLedger(ledgers, cicw.clock());
    RunEntry run = NamedRun.find(runs, id, "show");
    Map<String, Listing> sections = new LinkedHashMap<>();
    sections.put("run", RunListing.of(List.of(run)));
    sections.put("steps", RunDetails.steps(runs.history().steps(run.key())));
    sections.put("alerts", RunDetails.alerts(new Alerts(ledgers, cicw.clock()).of(run.key())));
    sections.put(
        "overrides", GateDetails.overrides(new GateOverrides(ledgers, cicw.clock()).of(run.key())));
    new Sections(sections).print(listing.format, spec.commandLine().getOut());
    return 0;
  }
}
