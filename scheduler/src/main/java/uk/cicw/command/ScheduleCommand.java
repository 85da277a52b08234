package uk.cicw.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import uk.cicw.home.Settings;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.RunEntry;
import uk.cicw.ledger.RunKey;
import uk.cicw.ledger.RunLedger;
import uk.cicw.listing.Listing;
import uk.cicw.listing.LocalMoment;
import uk.cicw.schedule.DueRuns;
import uk.cicw.schedule.Workflow;
import uk.cicw.schedule.Workflows;

@Command(
    name = "schedule",
    sortOptions = false,
    description = "What runs when; `cicw serve` runs it.")
final class ScheduleCommand implements Callable<Integer> {
  @ParentCommand private Cicw cicw;
  @Spec private CommandSpec spec;
  @Mixin private ListingOption listing;

  /** The same as {@code schedule list}. */
  @Override
  public Integer call() {
    return list(listing);
  }

  @Command(name = "list", sortOptions = false, description = "Workflows and when they run next.")
  int list(@Mixin ListingOption listing) {
    Settings settings = cicw.settingsOfExisting("list the schedule");
    RunLedger ledger = ledger(settings);
    Listing workflows =
        Listing.of(
            "workflow",
            "next",
            "last_run",
            "last_status",
            "cron",
            "zone",
            "days",
            "missed_runs",
            "timeout",
            "retries",
            "on_failure");
    for (Workflow workflow : Workflows.declared(settings)) {
      Optional<RunEntry> last = ledger.lastOf(workflow.name());
      workflows.add(
          workflow.name(),
          workflow.nextAfter(cicw.clock().instant()).map(LocalMoment::text),
          last.map(run -> run.key().logicalDate()),
          last.map(run -> run.status().text()),
          workflow.times().expression(),
          workflow.times().zone(),
          workflow.days().label(),
          workflow.missedRuns().label(),
          workflow.timeout().toMinutes() + " min",
          workflow.retries().count(),
          workflow.onFailure().label());
    }
    listing.format.print(workflows, spec.commandLine().getOut());
    return 0;
  }

  @Command(
      name = "fire",
      sortOptions = false,
      description = {
        "Run a workflow now, as the run that was due last.",
        "",
        "When that run is done already this does nothing; `cicw run` always runs."
      })
  int fire(
      @Parameters(paramLabel = "NAME", description = "Name of the workflow, such as nightly.")
          String name) {
    Settings settings = cicw.settings();
    Workflow workflow = named(name, settings);
    DueRuns dueRuns = new DueRuns(ledger(settings), cicw.clock());
    RunKey key =
        dueRuns
            .lastDue(workflow)
            .orElseThrow(
                () ->
                    new CannotDo(
                        "Cannot fire %s: by its times it was never due. Check its cron in cicw.conf."
                            .formatted(name)));
    if (dueRuns.isDone(key)) {
      spec.commandLine().getOut().println(done(dueRuns.ledger().find(key).orElseThrow()));
      return 0;
    }
    return new ForegroundRun(cicw, settings, spec.commandLine().getOut())
        .start(workflow.work().apply(key));
  }

  private static String done(RunEntry run) {
    return "%s of %s is done already, since %s: nothing to do. To take in what arrived since then: cicw run."
        .formatted(
            run.key().workflow(),
            run.key().logicalDate(),
            run.endedAt().map(LocalMoment::text).orElse("a while"));
  }

  private Workflow named(String name, Settings settings) {
    return Workflows.declared(settings).stream()
        .filter(workflow -> workflow.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new CannotDo(
                    "Cannot fire %s: there is no such workflow. See `cicw schedule list`."
                        .formatted(name)));
  }

  private RunLedger ledger(Settings settings) {
    return new RunLedger(Ledgers.open(settings), cicw.clock());
  }
}
