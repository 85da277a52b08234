package uk.cicw.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.expected.LandedExtract;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.ledger.ActiveRun;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.RunKey;
import uk.cicw.ledger.RunLedger;
import uk.cicw.ledger.RunStart;

/**
 * The monthly close of Friday 6 November 2026 waits for the night and for the episodes of October.
 */
class WaitingTest {
  private static final RunKey CLOSE = new RunKey("monthly", "2026-11-06");
  private static final RunKey NIGHT = new RunKey("nightly", "2026-11-06");

  @TempDir Path home;
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-06T07:00:00Z"));
  private Jdbi ledgers = Jdbi.create("jdbc:none");

  @BeforeEach
  void expectEpisodes() throws IOException {
    configure("schedule.monthly { after = nightly, waits-for-extracts = true, wait = 10h }");
    Files.writeString(
        home.resolve("expected.csv"),
        """
        extract_table,authority_code,source,working_day,contact
        episodes,813,case management,5,data team
        reviews,813,case management,6,data team
        """);
    ledgers = Ledgers.open(settings());
    LandedExtract.of("reviews", LocalDate.of(2026, 9, 30), ledgers);
  }

  @Test
  void itWaitsForWhatIsNotDoneAndForWhatIsDueByThenAndNotLater() {
    Wait wait = waiting().orElseThrow();
    assertThat(wait.run()).isEqualTo(CLOSE);
    assertThat(wait.awaited())
        .containsExactly(
            "nightly@2026-11-06, which is not begun",
            "episodes of 813 for October 2026 from case management, due on 2026-11-06 (ask data team)");
    assertThat(wait.until()).isEqualTo("2026-11-06T17:00:00Z");
    assertThat(wait.lasts()).isTrue();
  }

  @Test
  void itBeginsWhenTheNightIsDoneAndTheExtractHasLanded() {
    try (ActiveRun night = begin(NIGHT)) {
      night.failed("Cannot stage: the disk is full. Make room.");
    }
    LandedExtract.of("episodes", LocalDate.of(2026, 10, 31), ledgers);
    assertThat(waiting().orElseThrow().text()).isEqualTo("nightly@2026-11-06, which is failed");
    try (ActiveRun night = begin(NIGHT)) {
      night.done(Optional.empty(), Optional.empty());
    }
    assertThat(waiting()).isEmpty();
  }

  @Test
  void itWaitsNoLongerThanItMay() {
    clock.set(Instant.parse("2026-11-06T17:00:00Z"));
    assertThat(waiting().orElseThrow().lasts()).isFalse();
    assertThat(waiting().orElseThrow().over()).isEqualTo(WaitOver.RUN);
  }

  @Test
  void aRunThatHasBegunWaitsNoMore() {
    try (ActiveRun close = begin(CLOSE)) {
      close.failed("Cannot stage: the disk is full. Make room.");
    }
    assertThat(waiting()).isEmpty();
  }

  @Test
  void whoWaitsForAWorkflowThatNobodySchedulesIsRefused() throws IOException {
    configure("schedule.monthly.after = nigthly");
    assertThatThrownBy(() -> Workflows.declared(settings()))
        .hasMessageStartingWith("Cannot schedule monthly after nigthly: no other workflow");
    configure("schedule.monthly.after = monthly");
    assertThatThrownBy(() -> Workflows.declared(settings()))
        .hasMessageStartingWith("Cannot schedule monthly after monthly: no other workflow");
  }

  private Optional<Wait> waiting() {
    Workflow monthly =
        Workflows.declared(settings()).stream()
            .filter(workflow -> workflow.name().equals("monthly"))
            .findFirst()
            .orElseThrow();
    return DueRuns.of(ledgers, clock).waiting(monthly);
  }

  private void configure(String text) throws IOException {
    Files.writeString(home.resolve("cicw.conf"), text + "\n");
  }

  private ActiveRun begin(RunKey key) {
    return ((RunStart.Started) new RunLedger(ledgers, clock).start(key)).run();
  }

  private Settings settings() {
    return Settings.load(new Home(home));
  }
}
