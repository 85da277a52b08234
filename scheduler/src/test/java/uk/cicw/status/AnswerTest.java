package uk.cicw.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.cicw.ledger.LandingCounts;
import uk.cicw.ledger.RunEntry;
import uk.cicw.ledger.RunKey;
import uk.cicw.ledger.RunStatus;
import uk.cicw.publication.PublicationState;
import uk.cicw.release.Staleness;

/** Sunday 22 November 2026, eight o'clock: somebody asks why the figures are old. */
class AnswerTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final Instant FRIDAY = Instant.parse("2026-11-20T04:41:00Z");
  private static final RunKey TONIGHT = new RunKey("nightly", "2026-11-22");

  @Test
  void nothingHasCome() {
    assertThat(answer(run(RunStatus.DONE, ""), Optional.empty(), 0, Optional.of("process 7")))
        .containsExactly(
            "The live release 2026-11-19-1a2b3c4d was published on 2026-11-20 04:41, 2 days ago;"
                + " nothing has come since the extracts of 2026-11-19 18:00. A run looked for news"
                + " last on 2026-11-22 04:40.");
  }

  @Test
  void aGateHeldTheReleaseBack() {
    Staleness stale =
        new Staleness(
            "2026-11-19-1a2b3c4d",
            "2026-11-21-5e6f7a8b",
            "2026-11-22T04:40:00Z",
            "change: fact_placements lost 30 %");
    assertThat(
            answer(
                run(RunStatus.HELD, "change: fact_placements lost 30 %"),
                Optional.of(stale),
                0,
                Optional.of("process 7")))
        .containsExactly(
            "The live release 2026-11-19-1a2b3c4d was published on 2026-11-20 04:41, 2 days ago,"
                + " and lacks what came since.",
            "It is stale since 2026-11-22 04:40: change: fact_placements lost 30 %"
                + " -> cicw gates list nightly@2026-11-22",
            "nightly@2026-11-22 was held back on 2026-11-22 04:40: change: fact_placements lost"
                + " 30 % -> cicw gates list nightly@2026-11-22; where the news are right: cicw"
                + " gates override nightly@2026-11-22 --by NAME --reason TEXT");
  }

  @Test
  void theNightFailedAndNobodyServes() {
    assertThat(
            answer(
                run(RunStatus.FAILED, "Cannot stage: the disk is full. Make room."),
                Optional.empty(),
                17,
                Optional.empty()))
        .containsExactly(
            "The live release 2026-11-19-1a2b3c4d was published on 2026-11-20 04:41, 2 days ago,"
                + " and lacks what came since.",
            "nightly@2026-11-22 failed on 2026-11-22 04:40: Cannot stage: the disk is full. Make"
                + " room. -> cicw logs nightly@2026-11-22; then cicw schedule fire nightly",
            "No daemon serves this home: nothing begins by itself. -> cicw serve",
            "17 extracts wait for a run. -> cicw run");
  }

  @Test
  void aRunThatNobodyWorksOnBrokeOff() {
    assertThat(answer(run(RunStatus.RUNNING, ""), Optional.empty(), 0, Optional.of("process 7")))
        .contains(
            "nightly@2026-11-22 broke off; it had begun on 2026-11-22 04:30."
                + " -> cicw schedule fire nightly");
  }

  @Test
  void postgresDidNotTakeTheRelease() {
    PublicationState state =
        new PublicationState(
            Optional.of("2026-11-18-9c8d7e6f"),
            Optional.of(FRIDAY),
            Optional.of(
                new PublicationState.Failing(
                    Instant.parse("2026-11-20T04:42:00Z"),
                    "Cannot publish to PostgreSQL: connection refused. See to it.")));
    assertThat(
            answer(
                run(RunStatus.DONE, ""),
                Optional.empty(),
                0,
                Optional.of("process 7"),
                Optional.of(state)))
        .contains(
            "PostgreSQL holds release 2026-11-18-9c8d7e6f and not the live release, since"
                + " 2026-11-20 04:42: Cannot publish to PostgreSQL: connection refused. See to it."
                + " -> cicw publish");
  }

  private static List<String> answer(
      RunEntry last, Optional<Staleness> stale, int due, Optional<String> daemon) {
    return answer(last, stale, due, daemon, Optional.empty());
  }

  private static List<String> answer(
      RunEntry last,
      Optional<Staleness> stale,
      int due,
      Optional<String> daemon,
      Optional<PublicationState> postgres) {
    Situation situation =
        new Situation(
            NOW,
            Optional.of(new Situation.LiveSince("2026-11-19-1a2b3c4d", FRIDAY)),
            stale,
            List.of(
                new WorkflowState(
                    "nightly",
                    Optional.of(last),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())),
            List.of(last),
            Optional.of(last).filter(run -> run.status() == RunStatus.DONE),
            Optional.empty(),
            List.of(
                new LandingCounts.Year(
                    "813",
                    2027,
                    17,
                    136,
                    Instant.parse("2026-11-19T18:00:00Z"),
                    due,
                    0,
                    40,
                    38,
                    2,
                    false)),
            new LandingCounts.Files(136, 0),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            postgres,
            daemon);
    return new Answer(situation)
        .reasons().stream()
            .map(reason -> reason.why() + reason.whatToDo().map(" -> "::concat).orElse(""))
            .toList();
  }

  private static RunEntry run(RunStatus status, String message) {
    return new RunEntry(
        TONIGHT,
        status,
        1,
        Instant.parse("2026-11-22T04:30:00Z"),
        Optional.of(Instant.parse("2026-11-22T04:40:00Z")),
        Optional.empty(),
        Optional.of(message).filter(text -> !text.isEmpty()));
  }
}
