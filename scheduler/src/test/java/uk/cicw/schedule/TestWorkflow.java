package uk.cicw.schedule;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import uk.cicw.expected.ExpectedExtracts;
import uk.cicw.home.Home;
import uk.cicw.process.Reception;
import uk.cicw.process.RunOrder;

/** A workflow whose work nobody does. */
public final class TestWorkflow {

  public static Workflow at(String cron, MissedRuns missedRuns) {
    return at(cron, missedRuns, OpenDays.every());
  }

  public static Workflow at(String cron, MissedRuns missedRuns, OpenDays days) {
    return workflow(cron, missedRuns, days, new Retries(2, Duration.ofMinutes(10)));
  }

  /** Due at new year, and tried again so often. */
  public static Workflow tried(int retries, Duration backOff) {
    return workflow(
        "0 0 12 1 1 ?", MissedRuns.RUN_LATEST, OpenDays.every(), new Retries(retries, backOff));
  }

  /**
   * One that waits, for an hour, for another that never runs, and is left out then, with no alert.
   */
  public static Workflow waitingInVain(String cron) {
    Workflow never = at("0 0 12 1 1 ?", MissedRuns.RUN_LATEST);
    return new Workflow(
            "monthly",
            new CronTimes(cron, ZoneId.of("Europe/London")),
            OpenDays.every(),
            rules(MissedRuns.RUN_LATEST, new Retries(2, Duration.ofMinutes(10)), OnFailure.LOG),
            false,
            key -> RunOrder.run(new Home(Path.of("/home")), key, List.of(), Reception.silent()))
        .with(
            new Waiting(
                Optional.of(never),
                () -> new ExpectedExtracts(List.of()),
                Duration.ofHours(1),
                WaitOver.FAIL));
  }

  /** Due many times a day; whoever begins it begins it for this home. */
  public static Workflow often(String name, String cron, Home home) {
    return new Workflow(
        name,
        new CronTimes(cron, ZoneId.of("Europe/London")),
        OpenDays.every(),
        rules(MissedRuns.RUN_LATEST, new Retries(2, Duration.ofSeconds(1)), OnFailure.ALERT),
        false,
        key -> RunOrder.run(home, key, List.of(), Reception.silent()));
  }

  private static Workflow workflow(
      String cron, MissedRuns missedRuns, OpenDays days, Retries retries) {
    return new Workflow(
        "nightly",
        new CronTimes(cron, ZoneId.of("Europe/London")),
        days,
        rules(missedRuns, retries, OnFailure.ALERT),
        false,
        key -> RunOrder.run(new Home(Path.of("/home")), key, List.of(), Reception.silent()));
  }

  private static RunRules rules(MissedRuns missedRuns, Retries retries, OnFailure onFailure) {
    return new RunRules(missedRuns, Duration.ofHours(1), retries, onFailure, Waiting.NONE);
  }

  private TestWorkflow() {}
}
