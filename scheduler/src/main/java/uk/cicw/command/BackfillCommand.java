package uk.cicw.command;

import java.io.PrintWriter;
import java.time.LocalDate;
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
import uk.cicw.backfill.Backfill;
import uk.cicw.backfill.Estimate;
import uk.cicw.backfill.PlannedRun;
import uk.cicw.home.Settings;
import uk.cicw.ledger.LandingLedger;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.RunEntry;
import uk.cicw.ledger.RunKey;
import uk.cicw.ledger.RunLedger;
import uk.cicw.listing.DurationText;
import uk.cicw.listing.Listing;
import uk.cicw.listing.LocalMoment;
import uk.cicw.listing.Sections;
import uk.cicw.schedule.Workflow;

@Command(
    name = "backfill",
    sortOptions = false,
    description = {
      "Plan, and with --yes run, what a workflow missed between two days.",
      "",
      "Only what is missing is run, in one batch: extracts are cumulative, and any order of landing"
          + " gives the same facts. The latest missing run does the work, the others are entered as"
          + " done by it."
    })
final class BackfillCommand implements Callable<Integer> {
  private static final int RUNS_TIMED = 100;

  @ParentCommand private Cicw cicw;
  @Spec private CommandSpec spec;
  @Mixin private ListingOption listing;

  @Parameters(paramLabel = "NAME", description = "Name of the workflow, such as monthly.")
  private String name;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "DATE",
      description = "First day that a run was due, such as 2024-11-01.")
  private LocalDate from;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "DATE",
      description = "Last day that a run was due.")
  private LocalDate to;

  @Option(
      names = "--reopen",
      description =
          "Also what is missing in collection years whose snapshot of 31 March was taken.")
  private boolean reopens;

  @Option(names = "--yes", description = "Run it. Without this, the plan is all there is.")
  private boolean isAgreed;

  @Override
  public Integer call() {
    Settings settings = cicw.settingsOfExisting("backfill");
    Workflow workflow = NamedWorkflow.find("backfill", name, settings);
    Jdbi ledgers = Ledgers.open(settings);
    RunLedger ledger = new RunLedger(ledgers, cicw.clock());
    Backfill backfill = Backfill.plan(workflow, from, to, ledger, cicw.clock().instant(), reopens);
    List<RunEntry> ended =
        ledger.history().latest(RUNS_TIMED).stream()
            .filter(run -> run.key().workflow().equals(name))
            .toList();
    Estimate estimate = Estimate.of(new LandingLedger(ledgers).versions(), ended);
    PrintWriter out = spec.commandLine().getOut();
    new Sections(sections(backfill, estimate)).print(listing.format, out);
    return isAgreed
        ? backfill
            .order(System.getProperty("user.name"))
            .map(order -> new ForegroundRun(cicw, settings, out).start(order))
            .orElse(0)
        : 0;
  }

  private Map<String, Listing> sections(Backfill backfill, Estimate estimate) {
    Listing runs = Listing.of("run", "due", "status", "attempt", "plan");
    for (PlannedRun run : backfill.runs()) {
      runs.add(
          run.key().id(),
          LocalMoment.text(run.due().toInstant()),
          run.entry().map(entry -> entry.status().text()).orElse("missing"),
          run.entry().map(RunEntry::attempt),
          run.outlook().label());
    }
    List<RunKey> missing = backfill.missing();
    Listing batch =
        Listing.of("item", "value")
            .add("runs_due", backfill.runs().size())
            .add("runs_to_be_run", missing.size());
    if (missing.isEmpty()) {
      batch.add("now", "nothing is to be run");
    } else {
      batch
          .add("done_in_one_batch_by", missing.get(missing.size() - 1).id())
          .add("extracts_waiting", estimate.extracts())
          .add("rows_waiting_estimated", estimate.rows())
          .add("time_estimated", estimate.time().map(DurationText::text).orElse("unknown"))
          .add("now", isAgreed ? "runs" : "nothing was run yet: --yes runs it");
    }
    Map<String, Listing> sections = new LinkedHashMap<>();
    sections.put("runs", runs);
    sections.put("batch", batch);
    return sections;
  }
}
