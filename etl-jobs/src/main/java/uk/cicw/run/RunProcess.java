package uk.cicw.run;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
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
import uk.cicw.ledger.RunKey;
import uk.cicw.ledger.RunLedger;
import uk.cicw.ledger.RunStart;
import uk.cicw.privacy.ForgetOrder;
import uk.cicw.release.gate.Decision;
import uk.cicw.release.gate.HeldRelease;
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
  private final Function<Settings, SparkOnDemand> spark;

  RunProcess(
      Clock clock, PrintStream out, PrintStream err, Function<Settings, SparkOnDemand> spark) {
    this.clock = clock;
    this.out = out;
    this.err = err;
    this.spark = spark;
  }

  public static void main(String[] args) {
    System.exit(
        new RunProcess(Clock.systemUTC(), System.out, System.err, SparkOnDemand::new)
            .exitCode(args));
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
        case "run" -> run(settings, jdbi, asked);
        case "override" -> override(settings, jdbi, asked);
        case "retention", "backup" ->
            attempt(
                settings,
                asked,
                new RunLedger(jdbi, clock).start(asked.key(clock.instant())),
                active -> keepUp(new Upkeep(settings, jdbi, clock, out, active), asked));
        case "rotate" ->
            attempt(
                settings,
                asked,
                new RunLedger(jdbi, clock).start(asked.key(clock.instant())),
                active -> loading(settings, jdbi).rotateKeys(active));
        case "forget" -> forget(settings, jdbi, asked);
        case "land" -> land(settings, jdbi, asked);
        case "replay" -> replay(settings, jdbi, asked);
        case "export" -> export(settings, jdbi, asked);
        case "report" ->
            new RequestedReports(settings, jdbi, clock, out).write(asked.onePath(), asked.landing())
                ? DONE
                : FAILED;
        default ->
            throw new UsageError(
                ("Cannot %s: no such verb. Say run, override, land, replay, export, report,"
                        + " retention, backup, restore, rotate or forget.")
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
    return Loading.exitCode(
        DONE, Delivery.failure(report).or(() -> Delivery.complaint(report)), err);
  }

  private int replay(Settings settings, Jdbi jdbi, RunArguments asked)
      throws IOException, CannotReplay {
    Replay replay = new Replay(settings, jdbi, clock, System.getProperty("user.name"));
    int extracts = replay.land(asked.paths()).size();
    out.printf("%d corrected extracts are due; the next `cicw run` takes them up.%n", extracts);
    return DONE;
  }

  private int export(Settings settings, Jdbi jdbi, RunArguments asked) throws IOException {
    for (Path folder : asked.paths()) {
      new RejectsExport(settings, jdbi)
          .write(folder)
          .forEach(file -> out.println("Wrote " + file + "; it holds personal data."));
    }
    return DONE;
  }

  /** What a run does while it holds the lease; gives back the exit code. */
  private interface Work {
    int take(ActiveRun active) throws Exception;
  }

  private int run(Settings settings, Jdbi jdbi, RunArguments asked) throws Exception {
    RunKey key = asked.key(clock.instant());
    RunLedger ledger = new RunLedger(jdbi, clock);
    Loading loading = loading(settings, jdbi);
    // who names a step wants it done, whatever the ledger knows of the run
    RunStart start = asked.from().isPresent() ? ledger.startAgain(key) : ledger.start(key);
    int exitCode = attempt(settings, asked, start, active -> loading.load(active, asked));
    if (!asked.also().isEmpty()) {
      loading.enterTogether(key, asked);
    }
    return exitCode;
  }

  private int override(Settings settings, Jdbi jdbi, RunArguments asked) throws Exception {
    RunKey key = new RunKey(asked.required("--workflow"), asked.required("--logical-date"));
    Decision decision =
        HeldRelease.of(key, jdbi, clock)
            .decide(asked.all("--gate"), asked.required("--by"), asked.required("--reason"));
    Loading loading = loading(settings, jdbi);
    RunStart start = new RunLedger(jdbi, clock).start(key);
    return attempt(settings, asked, start, active -> loading.letThrough(active, decision));
  }

  private int forget(Settings settings, Jdbi jdbi, RunArguments asked) throws Exception {
    if (asked.isPlan()) {
      loading(settings, jdbi).planToForget(asked.child());
      return DONE;
    }
    ForgetOrder order =
        new ForgetOrder(asked.child(), asked.required("--by"), asked.required("--reason"));
    RunStart start = new RunLedger(jdbi, clock).start(asked.key(clock.instant()));
    return attempt(settings, asked, start, active -> loading(settings, jdbi).forget(active, order));
  }

  private Loading loading(Settings settings, Jdbi jdbi) {
    return new Loading(settings, jdbi, clock, out, err, spark);
  }

  private int attempt(Settings settings, RunArguments asked, RunStart start, Work work)
      throws Exception {
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

  private static int keepUp(Upkeep upkeep, RunArguments asked) throws Exception {
    if (asked.verb().equals("backup")) {
      upkeep.backUp(asked.onePath());
    } else {
      upkeep.retain(asked.all("--snapshots-of"));
    }
    upkeep.active().done(Optional.empty(), Optional.empty());
    return DONE;
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
