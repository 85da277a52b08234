package uk.cicw.command;

import java.io.PrintWriter;
import java.time.Instant;
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
import uk.cicw.ledger.Pauses;
import uk.cicw.ledger.RunEntry;
import uk.cicw.ledger.RunKey;
import uk.cicw.ledger.RunLedger;
import uk.cicw.ledger.RunStep;
import uk.cicw.listing.DurationText;
import uk.cicw.listing.Listing;
import uk.cicw.listing.LocalMoment;
import uk.cicw.process.RunOrder;
import uk.cicw.schedule.DueRuns;
import uk.cicw.schedule.MissedRuns;
import uk.cicw.schedule.Wait;
import uk.cicw.schedule.Workflow;
import uk.cicw.schedule.Workflows;
import uk.cicw.watchdog.OpenRunsCheck;

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
    Jdbi ledgers = Ledgers.open(settings);
    RunLedger ledger = new RunLedger(ledgers, cicw.clock());
    Pauses pauses = new Pauses(ledgers, cicw.clock());
    DueRuns dueRuns = DueRuns.of(ledgers, cicw.clock());
    Listing workflows =
        Listing.of(
            "workflow",
            "next",
            "paused_since",
            "last_run",
            "last_status",
            "cron",
            "zone",
            "days",
            "missed_runs",
            "timeout",
            "retries",
            "on_failure",
            "waits_for");
    for (Workflow workflow : Workflows.declared(settings)) {
      Optional<RunEntry> last = ledger.history().lastOf(workflow.name());
      workflows.add(
          workflow.name(),
          workflow.nextAfter(cicw.clock().instant()).map(LocalMoment::text),
          pauses.since(workflow.name()).map(LocalMoment::text),
          last.map(run -> run.key().logicalDate()),
          last.map(run -> run.status().text()),
          workflow.times().expression(),
          workflow.times().zone(),
          workflow.days().label(),
          workflow.rules().missedRuns().label(),
          DurationText.text(workflow.rules().timeout()),
          workflow.rules().retries().count(),
          workflow.rules().onFailure().label(),
          dueRuns.waiting(workflow).filter(Wait::lasts).map(Wait::text));
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
        "When that run is done already this does nothing, unless a step is named; `cicw run`"
            + " always runs."
      })
  int fire(
      @Parameters(paramLabel = "NAME", description = "Name of the workflow, such as nightly.")
          String name,
      @Option(
              names = "--from",
              paramLabel = "STEP",
              converter = RunStepConverter.class,
              description =
                  "Do this step and all after it anew, for everything that ever landed: land,"
                      + " stage, validate, conform, published or release.")
          Optional<RunStep> from) {
    Settings settings = cicw.settings();
    Workflow workflow = NamedWorkflow.find("fire", name, settings);
    DueRuns dueRuns = DueRuns.of(Ledgers.open(settings), cicw.clock());
    RunKey key =
        dueRuns
            .lastDue(workflow)
            .orElseThrow(
                () ->
                    new CannotDo(
                        "Cannot fire %s: by its times it was never due. Check its cron in cicw.conf."
                            .formatted(name)));
    return from.isPresent()
        ? run(settings, workflow, dueRuns, key, workflow.work().apply(key).from(from.get()))
        : runUnlessDone(settings, workflow, dueRuns, key);
  }

  private int runUnlessDone(Settings settings, Workflow workflow, DueRuns dueRuns, RunKey key) {
    if (dueRuns.isDone(key)) {
      spec.commandLine().getOut().println(done(dueRuns.ledger().find(key).orElseThrow()));
      return 0;
    }
    return run(settings, workflow, dueRuns, key, workflow.work().apply(key));
  }

  private int run(
      Settings settings, Workflow workflow, DueRuns dueRuns, RunKey key, RunOrder order) {
    return new ForegroundRun(cicw, settings, spec.commandLine().getOut())
        .start(order, workflow.rules().timeout())
        .orElseThrow(() -> tookTooLong(workflow, dueRuns, key));
  }

  private static IllegalStateException tookTooLong(Workflow workflow, DueRuns dueRuns, RunKey key) {
    String reason = OpenRunsCheck.tookTooLong(workflow);
    dueRuns.ledger().broken().recordDeath(key, reason);
    return new IllegalStateException("Cannot finish %s: %s".formatted(key.id(), reason));
  }

  @Command(
      name = "pause",
      sortOptions = false,
      description = {
        "Do not run a workflow until it is resumed.",
        "",
        "A run that works already goes on; `cicw cancel` ends it."
      })
  int pause(
      @Parameters(paramLabel = "NAME", description = "Name of the workflow, such as nightly.")
          String name) {
    Settings settings = cicw.settings();
    Workflow workflow = NamedWorkflow.find("pause", name, settings);
    Pauses pauses = new Pauses(Ledgers.open(settings), cicw.clock());
    pauses.pause(workflow.name(), System.getProperty("user.name"));
    spec.commandLine()
        .getOut()
        .printf(
            "%s is paused since %s. Go on with: cicw schedule resume %s --missed run-latest|skip%n",
            name, pauses.since(name).map(LocalMoment::text).orElse("now"), name);
    return 0;
  }

  @Command(
      name = "resume",
      sortOptions = false,
      description = "Run a paused workflow again when it is due.")
  int resume(
      @Parameters(paramLabel = "NAME", description = "Name of the workflow, such as nightly.")
          String name,
      @Option(
              names = "--missed",
              required = true,
              converter = MissedRunsConverter.class,
              paramLabel = "POLICY",
              description =
                  "What becomes of the runs that were due meanwhile: run-latest runs the last of"
                      + " them now, skip leaves them out for good.")
          MissedRuns missed) {
    Settings settings = cicw.settings();
    Workflow workflow = NamedWorkflow.find("resume", name, settings);
    Jdbi ledgers = Ledgers.open(settings);
    DueRuns dueRuns = DueRuns.of(ledgers, cicw.clock());
    Instant since =
        dueRuns
            .pauses()
            .since(name)
            .orElseThrow(
                () ->
                    new CannotDo(
                        "Cannot resume %s: it is not paused. See `cicw schedule list`."
                            .formatted(name)));
    Optional<RunKey> due =
        workflow
            .lastAt(cicw.clock().instant())
            .filter(time -> time.toInstant().isAfter(since))
            .map(workflow::runAt);
    dueRuns.pauses().resume(name, System.getProperty("user.name"), missed == MissedRuns.SKIP);
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%s runs again, next %s.%n",
        name, dueRuns.next(workflow).map(LocalMoment::text).orElse("never"));
    if (due.isEmpty()) {
      out.println("Nothing was due while it was paused.");
      return 0;
    }
    if (missed == MissedRuns.SKIP) {
      out.printf("%s is left out.%n", due.get().id());
      return 0;
    }
    return runUnlessDone(settings, workflow, dueRuns, due.get());
  }

  private static String done(RunEntry run) {
    return "%s of %s is done already, since %s: nothing to do. To take in what arrived since then: cicw run."
        .formatted(
            run.key().workflow(),
            run.key().logicalDate(),
            run.endedAt().map(LocalMoment::text).orElse("a while"));
  }
}
