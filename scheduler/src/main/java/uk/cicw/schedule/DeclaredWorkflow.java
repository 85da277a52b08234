package uk.cicw.schedule;

import com.typesafe.config.Config;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import uk.cicw.expected.ExpectedExtracts;
import uk.cicw.home.Settings;
import uk.cicw.ledger.RunKey;
import uk.cicw.process.Reception;
import uk.cicw.process.RunOrder;

/** A workflow as {@code schedule.<name>} in the settings declares it. */
record DeclaredWorkflow(Settings settings, String name) {

  /** Loads what lies in these folders, and releases it. Empty when its cron is. */
  Optional<Workflow> loading(List<Path> folders, OpenDays days) {
    return workflow(days, false, load(folders));
  }

  /** A load whose release is to be kept. Empty when its cron is. */
  Optional<Workflow> snapshot(List<Path> folders) {
    return workflow(OpenDays.every(), true, load(folders));
  }

  /** Work that brings no news. Empty when its cron is. */
  Optional<Workflow> doing(Function<RunKey, RunOrder> work) {
    return workflow(OpenDays.every(), false, work);
  }

  private Function<RunKey, RunOrder> load(List<Path> folders) {
    return key -> RunOrder.run(settings.home(), key, folders, Reception.silent());
  }

  OpenDays workingDay() {
    return OpenDays.workingDayOfMonth(own().getInt("working-day"));
  }

  private Optional<Workflow> workflow(
      OpenDays days, boolean isSnapshot, Function<RunKey, RunOrder> work) {
    return times().map(times -> new Workflow(name, times, days, rules(), isSnapshot, work));
  }

  private RunRules rules() {
    return new RunRules(
        missedRuns(),
        own().getDuration("timeout"),
        new Retries(own().getInt("retries"), own().getDuration("back-off")),
        onFailure(),
        Waiting.NONE);
  }

  /**
   * What its runs wait for.
   *
   * @param all the workflows that are scheduled
   */
  Waiting waiting(List<Workflow> all) {
    return new Waiting(
        settings.text(key("after")).map(other -> named(other, all)),
        () ->
            own().getBoolean("waits-for-extracts")
                ? ExpectedExtracts.read(settings.home())
                : new ExpectedExtracts(List.of()),
        own().getDuration("wait"),
        waitOver());
  }

  private Workflow named(String other, List<Workflow> all) {
    return all.stream()
        .filter(workflow -> workflow.name().equals(other) && !other.equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Cannot schedule %s after %s: no other workflow that is scheduled has this name. Write one of %s for %s in cicw.conf."
                        .formatted(
                            name, other, all.stream().map(Workflow::name).toList(), key("after"))));
  }

  WaitOver waitOver() {
    return one("wait-over", WaitOver.values(), WaitOver::label);
  }

  /** Empty when it is not scheduled. */
  Optional<CronTimes> times() {
    return settings
        .text(key("cron"))
        .map(cron -> new CronTimes(cron, ZoneId.of(own().getString("zone"))));
  }

  MissedRuns missedRuns() {
    return one("missed-runs", MissedRuns.values(), MissedRuns::label);
  }

  OnFailure onFailure() {
    return one("on-failure", OnFailure.values(), OnFailure::label);
  }

  String key(String setting) {
    return "schedule." + name + "." + setting;
  }

  boolean has(String setting) {
    return own().hasPath(setting);
  }

  private Config own() {
    return settings.config().getConfig("schedule." + name);
  }

  private <T> T one(String key, T[] values, Function<T, String> label) {
    String text = own().getString(key);
    return Arrays.stream(values)
        .filter(value -> label.apply(value).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Cannot schedule %s: schedule.%s.%s is '%s'. Write one of %s in cicw.conf."
                        .formatted(
                            name, name, key, text, Arrays.stream(values).map(label).toList())));
  }
}
