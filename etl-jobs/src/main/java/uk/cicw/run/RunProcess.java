package uk.cicw.run;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import uk.cicw.home.Settings;
import uk.cicw.home.SettingsRefused;
import uk.cicw.landing.CannotReplay;
import uk.cicw.landing.LandingReport;
import uk.cicw.landing.Replay;
import uk.cicw.ledger.ActiveRun;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.RunLedger;
import uk.cicw.ledger.RunStart;
import uk.cicw.release.Publication;
import uk.cicw.release.gate.GateResult;
import uk.cicw.staging.RejectsExport;

/** The main class of the run process. Exit codes: 0 done, 1 failed, 2 wrong usage, 3 held back. */
public final class RunProcess {
  /** Goes to the file only: what a person has to know is on the console already. */
  private static final Logger LOG = LoggerFactory.getLogger("cicw.file");

  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int WRONG_USAGE = 2;

  private final Clock clock;
  private final PrintStream out;
  private final PrintStream err;

  RunProcess(Clock clock, PrintStream out, PrintStream err) {
    this.clock = clock;
    this.out = out;
    this.err = err;
  }

  public static void main(String[] args) {
    System.exit(new RunProcess(Clock.systemUTC(), System.out, System.err).exitCode(args));
  }

  int exitCode(String... args) {
    try {
      return perform(RunArguments.parse(args));
    } catch (UsageError e) {
      err.println(e.getMessage());
      return WRONG_USAGE;
    }
  }

  private int perform(RunArguments asked) {
    try {
      if (asked.verb().equals("restore")) {
        new RestoredHome(clock, out).restore(asked.onePath(), asked.home());
        return DONE;
      }
      Settings settings = Settings.load(asked.home());
      Jdbi jdbi = Ledgers.open(settings);
      return switch (asked.verb()) {
        case "run" -> run(settings, jdbi, asked, active -> load(active, settings, jdbi, asked));
        case "retention", "backup" ->
            run(
                settings,
                jdbi,
                asked,
                active -> keepUp(new Upkeep(settings, jdbi, clock, out, active), asked));
        case "land" -> land(settings, jdbi, asked);
        case "replay" -> replay(settings, jdbi, asked);
        case "export" -> export(settings, jdbi, asked);
        default ->
            throw new UsageError(
                "Cannot %s: no such verb. Say run, land, replay, export, retention, backup or restore."
                    .formatted(asked.verb()));
      };
    } catch (UsageError e) {
      throw e;
    } catch (SettingsRefused e) {
      throw new UsageError(String.valueOf(e.getMessage()));
    } catch (Exception e) {
      return failed(asked, e);
    }
  }

  private int land(Settings settings, Jdbi jdbi, RunArguments asked) throws IOException {
    out.println("@step land running");
    LandingReport report = new Delivery(settings, jdbi, clock, out).land(asked);
    out.println("@step land done " + report.landed().size());
    return exitCode(DONE, Delivery.failure(report).or(() -> Delivery.complaint(report)));
  }

  private int replay(Settings settings, Jdbi jdbi, RunArguments asked)
      throws IOException, CannotReplay {
    Replay replay = new Replay(settings.home(), jdbi, clock, System.getProperty("user.name"));
    int extracts = replay.land(asked.paths()).size();
    out.printf("%d corrected extracts are due; the next `cicw run` takes them up.%n", extracts);
    return DONE;
  }

  private int export(Settings settings, Jdbi jdbi, RunArguments asked) throws IOException {
    for (Path folder : asked.paths()) {
      new RejectsExport(settings.home(), jdbi)
          .write(folder)
          .forEach(file -> out.println("Wrote " + file + "; it holds personal data."));
    }
    return DONE;
  }

  /** What a run does while it holds the lease; gives back the exit code. */
  private interface Work {
    int take(ActiveRun active) throws Exception;
  }

  private int run(Settings settings, Jdbi jdbi, RunArguments asked, Work work) throws Exception {
    RunStart start = new RunLedger(jdbi, clock).start(asked.key(clock.instant()));
    if (start instanceof RunStart.AlreadyDone earlier) {
      out.println("Nothing to do: the run " + earlier.run().key().id() + " is done already.");
      return DONE;
    }
    if (start instanceof RunStart.Busy busy) {
      err.println(
          "Cannot run: %s is writing to this warehouse. Wait for it, or look at `cicw status`."
              .formatted(busy.holder().label()));
      return FAILED;
    }
    try (ActiveRun active = ((RunStart.Started) start).run()) {
      MDC.put("run", active.key().id());
      return close(settings, asked, active, work);
    }
  }

  private static int close(Settings settings, RunArguments asked, ActiveRun active, Work work)
      throws Exception {
    try {
      return work.take(active);
    } catch (Exception e) {
      recordFailure(active, new Failure(settings.home(), asked.verb(), e).text(), e);
      throw e;
    }
  }

  /** With a full disk, or a database that is gone, the ledger can not be written to, either. */
  private static void recordFailure(ActiveRun active, String message, Exception cause) {
    try {
      active.failed(message);
    } catch (RuntimeException notRecorded) {
      cause.addSuppressed(notRecorded);
    }
  }

  private int load(ActiveRun active, Settings settings, Jdbi jdbi, RunArguments asked)
      throws Exception {
    Run run = new Run(settings, jdbi, clock, out, active);
    Publication publication = run.take(asked);
    return exitCode(say(active, publication, run), run.failure().or(run::complaint));
  }

  private static int keepUp(Upkeep upkeep, RunArguments asked) throws Exception {
    if (asked.verb().equals("backup")) {
      upkeep.backUp(asked.onePath());
    } else {
      upkeep.retain(asked.all("--snapshots-of"));
    }
    upkeep.active().done(Optional.empty(), Optional.empty());
    return DONE;
  }

  private static void end(ActiveRun active, Optional<String> releaseId, Run run) {
    run.failure().ifPresentOrElse(active::failed, () -> active.done(releaseId, run.complaint()));
  }

  private int say(ActiveRun active, Publication publication, Run run) {
    if (publication instanceof Publication.Held held) {
      String gates = String.join("; ", held.failed().stream().map(GateResult::summary).toList());
      active.held(gates);
      err.println("Cannot publish: a gate held the release back, and the last one stays live.");
      held.failed().forEach(gate -> gate.details().forEach(line -> err.println("  " + line)));
      err.println(
          "Look into what was delivered. Where it is right, say who decided so and why: cicw run"
              + held.failed().stream()
                  .map(gate -> " --override %s=REASON".formatted(gate.name()))
                  .collect(Collectors.joining()));
    } else if (publication instanceof Publication.Published published) {
      end(active, Optional.of(published.releaseId()), run);
      out.println("@release " + published.releaseId());
    } else if (publication instanceof Publication.Unchanged live) {
      end(active, Optional.of(live.releaseId()), run);
    } else {
      end(active, Optional.empty(), run);
    }
    return publication.exitCode();
  }

  /** Files that can not be used do not stop the others, but they are no success either. */
  private int exitCode(int otherwise, Optional<String> complaint) {
    complaint.ifPresent(err::println);
    return complaint.isPresent() && otherwise == DONE ? FAILED : otherwise;
  }

  private int failed(RunArguments asked, Exception cause) {
    LOG.error("The run failed", cause);
    err.println(new Failure(asked.home(), asked.verb(), cause).text());
    if (asked.isDebug()) {
      cause.printStackTrace(err);
    }
    return FAILED;
  }
}
