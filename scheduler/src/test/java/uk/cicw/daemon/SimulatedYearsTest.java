package uk.cicw.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.ledger.ActiveRun;
import uk.cicw.ledger.Alerts;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.RunKey;
import uk.cicw.ledger.RunLedger;
import uk.cicw.ledger.RunStart;
import uk.cicw.process.RunOrder;
import uk.cicw.schedule.DueRuns;
import uk.cicw.schedule.MissedRuns;
import uk.cicw.schedule.SettableClock;
import uk.cicw.schedule.Workflow;
import uk.cicw.schedule.Workflows;
import uk.cicw.watchdog.Reports;

/**
 * Every workflow through ten years on a clock that is set, with a real ledger (SQLite, in memory):
 * fires come when Quartz would send them, runs enter themselves as the run process does. When they
 * are due until 2040 is another test's matter, {@link DueTimesTest}; to have all of it lived
 * through, which takes four times as long: {@code -Dsimulated.years=36}.
 */
class SimulatedYearsTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Instant BEFORE =
      LocalDate.of(2005, 1, 1).atStartOfDay(LONDON).toInstant().minusSeconds(1);
  private static final Instant AFTER =
      LocalDate.of(2005 + Integer.getInteger("simulated.years", 10), 1, 1)
          .atStartOfDay(LONDON)
          .toInstant();

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock(BEFORE);
  private final List<RunKey> worked = new ArrayList<>();
  private final Map<String, String> lastWorked = new HashMap<>();
  private List<Workflow> workflows = List.of();
  private Optional<Connection> memory = Optional.empty();
  private Optional<FiredRun> fired = Optional.empty();
  private Optional<RunLedger> ledger = Optional.empty();

  private record Fire(Workflow workflow, ZonedDateTime at) {}

  @BeforeEach
  void declareAllOnALedgerInMemory() throws Exception {
    String url = "jdbc:sqlite:file:%s?mode=memory&cache=shared".formatted(folder.getFileName());
    Files.writeString(
        folder.resolve("cicw.conf"),
        "sources.published = \"/srv/statistics\"\nbackup.folder = \"/mnt/backup\"\ndatabase.url = \"%s\""
            .formatted(url));
    // it lives as long as somebody holds it open
    Connection held = DriverManager.getConnection(url);
    memory = Optional.of(held);
    Settings settings = Settings.load(new Home(folder));
    Ledgers.open(settings);
    // half a million questions; to connect for each takes longer than to answer it
    Jdbi jdbi = Jdbi.create(held);
    ledger = Optional.of(new RunLedger(jdbi, clock));
    fired =
        Optional.of(
            new FiredRun(
                DueRuns.of(jdbi, clock), new Reports(new Alerts(jdbi, clock)), this::runProcess));
    workflows = Workflows.declared(settings);
  }

  @AfterEach
  void forget() throws Exception {
    memory.orElseThrow().close();
  }

  @Test
  void everyDueRunIsWorkedOnOnceAlthoughEachFireComesTwice() {
    List<Fire> fires = fires();
    for (Fire fire : fires) {
      fire(fire, Duration.ZERO);
      fire(fire, Duration.ofSeconds(30));
    }
    assertThat(worked)
        .containsExactlyElementsOf(
            fires.stream().map(fire -> fire.workflow().runAt(fire.at())).toList());
    assertThat(worked).doesNotHaveDuplicates();
  }

  @Test
  void whatADaemonThatIsOftenAwayMissesIsMadeUpForAsEachWorkflowSays() {
    Random random = new Random(903);
    List<RunKey> expected = new ArrayList<>();
    Instant away = BEFORE;
    Instant back = BEFORE;
    for (Fire fire : fires()) {
      Instant due = fire.at().toInstant();
      if (due.isAfter(back)) {
        startDaemon(expected, back);
        away = due.plus(Duration.ofHours(random.nextInt(24 * 60)));
        back = away.plus(Duration.ofHours(1L + random.nextInt(24 * 20)));
      }
      if (!due.isAfter(away)) {
        fire(fire, Duration.ZERO);
        expected.add(fire.workflow().runAt(fire.at()));
      }
    }
    assertThat(worked).containsExactlyElementsOf(expected);
    assertThat(worked).doesNotHaveDuplicates();
  }

  /** The latest that was due and not worked on, where the workflow does not skip it. */
  private void startDaemon(List<RunKey> expected, Instant back) {
    clock.set(back);
    FiredRun daemon = fired.orElseThrow();
    for (Workflow workflow : workflows) {
      Optional<RunKey> missed =
          workflow.lastAt(back).map(workflow::runAt).filter(run -> isMissed(run));
      assertThat(daemon.dueRuns().missed(workflow)).isEqualTo(missed);
      if (workflow.rules().missedRuns() == MissedRuns.RUN_LATEST && missed.isPresent()) {
        assertThat(daemon.runLastDue(workflow)).isEmpty();
        expected.add(missed.get());
      }
    }
  }

  /** A workflow that never ran has missed nothing. */
  private boolean isMissed(RunKey due) {
    return lastWorked.containsKey(due.workflow())
        && !due.logicalDate().equals(lastWorked.get(due.workflow()));
  }

  private void fire(Fire fire, Duration late) {
    clock.set(fire.at().toInstant().plus(late));
    assertThat(fired.orElseThrow().runLastDue(fire.workflow())).isEmpty();
  }

  private List<Fire> fires() {
    return workflows.stream()
        .flatMap(
            workflow ->
                DueTimesTest.firedBetween(workflow, BEFORE, AFTER).stream()
                    .map(at -> new Fire(workflow, at)))
        .sorted(Comparator.comparing(Fire::at))
        .toList();
  }

  private OptionalInt runProcess(RunOrder order, Duration timeout) {
    List<String> said = order.arguments();
    RunKey key =
        new RunKey(
            said.get(said.indexOf("--workflow") + 1), said.get(said.indexOf("--logical-date") + 1));
    if (ledger.orElseThrow().start(key) instanceof RunStart.Started started) {
      worked.add(key);
      lastWorked.put(key.workflow(), key.logicalDate());
      try (ActiveRun run = started.run()) {
        run.done(Optional.empty(), Optional.empty());
      }
    }
    return OptionalInt.of(0);
  }
}
