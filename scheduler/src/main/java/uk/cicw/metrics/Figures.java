package uk.cicw.metrics;

import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import uk.cicw.ledger.LandingCounts.Year;
import uk.cicw.ledger.RunEntry;
import uk.cicw.status.Situation;
import uk.cicw.status.WorkflowState;

/**
 * The figures of a warehouse, read from the ledgers whenever they are asked for, as runs are other
 * processes. Labels are names of workflows, steps and states, and never anything of a child. Times
 * are seconds since 1970, durations seconds.
 */
final class Figures {
  private static final double MILLIS = 1000;

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Map<String, MultiGauge> gauges = new HashMap<>();

  Figures() {
    Stream.<MeterBinder>of(
            new JvmMemoryMetrics(),
            new JvmThreadMetrics(),
            new ProcessorMetrics(),
            new UptimeMetrics())
        .forEach(binder -> binder.bindTo(registry));
  }

  /** As text in the form of Prometheus. */
  synchronized String text(Snapshot snapshot, Instant heartbeat) {
    Situation now = snapshot.situation();
    workflows(now.workflows());
    runs(snapshot);
    landing(now);
    one(
        "release.published.timestamp.seconds",
        "when the live release was published",
        now.live().map(live -> seconds(live.publishedAt())));
    one("release.stale", "1 where the live release is stale", flag(now.stale().isPresent()));
    one("alerts.open", "alerts that nobody has dealt with", Optional.of(snapshot.openAlerts()));
    one(
        "daemon.heartbeat.timestamp.seconds",
        "when this daemon last saw that its timer runs",
        Optional.of(seconds(heartbeat)));
    return registry.scrape();
  }

  private void workflows(List<WorkflowState> workflows) {
    each(
        "workflow.next.timestamp.seconds",
        "when a workflow is due next",
        workflows,
        state -> state.next().map(next -> seconds(next.toInstant())));
    each(
        "workflow.paused",
        "1 where a workflow is paused",
        workflows,
        state -> flag(state.pausedSince().isPresent()));
    each(
        "workflow.missed",
        "1 where the run that was due last has not begun",
        workflows,
        state -> flag(state.missed().isPresent()));
  }

  private void runs(Snapshot snapshot) {
    rows(
        "runs",
        "runs in the ledger by their status",
        snapshot.runs().stream()
            .map(
                runs ->
                    Row.of(
                        Tags.of("workflow", runs.workflow(), "status", runs.status().text()),
                        runs.count())));
    rows(
        "workflow.last.success.timestamp.seconds",
        "when the newest run that is done ended",
        snapshot.lastDone().keySet().stream()
            .flatMap(
                run -> run.endedAt().map(ended -> Row.of(workflow(run), seconds(ended))).stream()));
    rows(
        "workflow.last.success.duration.seconds",
        "how long that run took",
        snapshot.lastDone().keySet().stream()
            .flatMap(run -> duration(workflow(run), run.startedAt(), run.endedAt())));
    rows(
        "step.last.success.duration.seconds",
        "how long each step of that run took",
        snapshot.lastDone().entrySet().stream()
            .flatMap(
                run ->
                    run.getValue().stream()
                        .flatMap(
                            step ->
                                duration(
                                    workflow(run.getKey()).and("step", step.step()),
                                    step.startedAt(),
                                    step.endedAt()))));
    rows(
        "step.last.success.rows",
        "what each step of that run counted",
        snapshot.lastDone().entrySet().stream()
            .flatMap(
                run ->
                    run.getValue().stream()
                        .filter(step -> step.rowCount().isPresent())
                        .map(
                            step ->
                                Row.of(
                                    workflow(run.getKey()).and("step", step.step()),
                                    step.rowCount().orElseThrow()))));
  }

  private void landing(Situation now) {
    rows(
        "rows",
        "rows of extracts by what became of them",
        Stream.of(
            Row.of(Tags.of("state", "loaded"), sum(now, Year::rowsLoaded)),
            Row.of(Tags.of("state", "set_aside"), sum(now, Year::rowsSetAside))));
    rows(
        "files",
        "files by what became of them",
        Stream.of(
            Row.of(Tags.of("state", "landed"), now.files().landed()),
            Row.of(Tags.of("state", "set_aside"), now.files().setAside())));
    rows(
        "extracts.waiting",
        "extracts that are not in the facts",
        Stream.of(
            Row.of(Tags.of("state", "due"), now.due()),
            Row.of(Tags.of("state", "held"), now.held())));
    one(
        "extracts.last.received.timestamp.seconds",
        "when the latest extract was received",
        now.lastReceived().map(Figures::seconds));
  }

  private static long sum(Situation now, ToLongFunction<Year> count) {
    return now.years().stream().mapToLong(count).sum();
  }

  private static Tags workflow(RunEntry run) {
    return Tags.of("workflow", run.key().workflow());
  }

  private static Stream<Row<?>> duration(Tags tags, Instant from, Optional<Instant> to) {
    return to
        .map(end -> Duration.between(from, end).toMillis() / MILLIS)
        .<Row<?>>map(seconds -> Row.of(tags, seconds))
        .stream();
  }

  private void each(
      String name,
      String help,
      List<WorkflowState> workflows,
      Function<WorkflowState, Optional<? extends Number>> value) {
    rows(
        name,
        help,
        workflows.stream()
            .flatMap(
                state ->
                    value
                        .apply(state)
                        .map(number -> Row.of(Tags.of("workflow", state.name()), number))
                        .stream()));
  }

  private void one(String name, String help, Optional<? extends Number> value) {
    rows(name, help, value.map(number -> Row.of(Tags.empty(), number)).stream());
  }

  /** Replaces what the figure had: a workflow that is no longer declared has none. */
  private void rows(String name, String help, Stream<? extends Row<?>> rows) {
    gauges
        .computeIfAbsent(
            name, key -> MultiGauge.builder("cicw." + key).description(help).register(registry))
        .register(rows.map(row -> (Row<?>) row).toList(), true);
  }

  private static Optional<Integer> flag(boolean is) {
    return Optional.of(is ? 1 : 0);
  }

  private static double seconds(Instant moment) {
    return moment.toEpochMilli() / MILLIS;
  }
}
