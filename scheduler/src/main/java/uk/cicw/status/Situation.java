package uk.cicw.status;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import uk.cicw.expected.Expectation;
import uk.cicw.expected.MissingExtracts;
import uk.cicw.home.Settings;
import uk.cicw.ledger.Alert;
import uk.cicw.ledger.Alerts;
import uk.cicw.ledger.LandingCounts;
import uk.cicw.ledger.LeaseHolder;
import uk.cicw.ledger.RunEntry;
import uk.cicw.publication.LivePublication;
import uk.cicw.publication.PublicationState;
import uk.cicw.release.Releases;
import uk.cicw.release.Staleness;
import uk.cicw.release.gate.GateOverride;
import uk.cicw.release.gate.GateOverrides;
import uk.cicw.schedule.DueRuns;
import uk.cicw.schedule.Workflows;

/**
 * How a warehouse stands at a moment, from the ledgers and the release folder alone.
 *
 * @param workflows the declared ones
 * @param recent the latest runs, the newest first
 * @param lastDone the run that is done and began last
 * @param years what landed, by authority and collection year
 * @param alerts those that nobody has dealt with, the newest first
 * @param overrides by which somebody let the live release through
 * @param missing extracts that were expected and have not come
 * @param postgres what PostgreSQL holds, where releases are published there
 * @param daemon the processes that serve, where any does
 */
public record Situation(
    Instant now,
    Optional<LiveSince> live,
    Optional<Staleness> stale,
    List<WorkflowState> workflows,
    List<RunEntry> recent,
    Optional<RunEntry> lastDone,
    Optional<LeaseHolder> writer,
    List<LandingCounts.Year> years,
    LandingCounts.Files files,
    List<LandingCounts.Waiting> waiting,
    List<Alert> alerts,
    List<GateOverride> overrides,
    List<Expectation> missing,
    Optional<PublicationState> postgres,
    Optional<String> daemon) {
  private static final int RUNS_SHOWN = 5;
  private static final int ALERTS_SHOWN = 5;
  private static final int WAITING_SHOWN = 5;

  /** The live release and when it was published. */
  public record LiveSince(String releaseId, Instant publishedAt) {}

  /** Asks for it. */
  public static Situation of(Settings settings, Jdbi ledgers, Clock clock) throws IOException {
    DueRuns dueRuns = DueRuns.of(ledgers, clock);
    LandingCounts landing = new LandingCounts(ledgers);
    Releases releases = new Releases(settings.home().releases(), clock);
    Optional<LiveSince> live = Optional.empty();
    Optional<String> current = releases.current();
    if (current.isPresent()) {
      live = Optional.of(new LiveSince(current.get(), releases.publishedAt(current.get())));
    }
    return new Situation(
        clock.instant(),
        live,
        releases.staleness(),
        Workflows.declared(settings).stream()
            .map(workflow -> WorkflowState.of(workflow, dueRuns))
            .toList(),
        dueRuns.ledger().history().latest(RUNS_SHOWN),
        dueRuns.ledger().history().lastDone(),
        dueRuns.ledger().writer(),
        landing.years(),
        landing.files(),
        landing.waiting(WAITING_SHOWN),
        new Alerts(ledgers, clock).open(ALERTS_SHOWN),
        current.map(new GateOverrides(ledgers, clock)::ofRelease).orElse(List.of()),
        MissingExtracts.of(settings, ledgers, clock).missing(),
        LivePublication.of(settings, ledgers, clock).map(LivePublication::state),
        ServingDaemons.label(ledgers, clock));
  }

  /** The newest run of each declared workflow, and the latest of all. */
  public Stream<RunEntry> newestRuns() {
    return Stream.concat(
            workflows.stream().flatMap(state -> state.last().stream()), recent.stream().limit(1))
        .distinct();
  }

  /** When the latest extract was received. */
  public Optional<Instant> lastReceived() {
    return years.stream().map(LandingCounts.Year::lastReceived).max(Instant::compareTo);
  }

  /** Versions of extracts that are not in the facts yet. */
  public long due() {
    return years.stream().mapToLong(LandingCounts.Year::due).sum();
  }

  /** Versions of extracts that wait for somebody to accept them. */
  public long held() {
    return years.stream().mapToLong(LandingCounts.Year::held).sum();
  }
}
