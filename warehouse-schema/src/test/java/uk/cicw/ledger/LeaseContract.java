package uk.cicw.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;

/** What the write lease promises, on any database that can hold the ledgers. */
interface LeaseContract {
  LeaseHolder OTHER_HOST = new LeaseHolder("other-host", 4711, 0);

  /** A home with an empty ledger of its own. */
  Home home();

  private static Optional<WriteLease> acquire(Jdbi jdbi, Clock clock, LeaseHolder holder) {
    return WriteLease.acquire(jdbi, clock, holder, WriteLease.VALID_FOR);
  }

  default Jdbi ledger() {
    return Ledgers.open(Settings.load(home()));
  }

  @Test
  default void oneHolderAtATimeAndEachGrantHasALargerToken() {
    SettableClock clock = new SettableClock("2026-03-29T00:59:00Z");
    Jdbi jdbi = ledger();
    WriteLease first = acquire(jdbi, clock, OTHER_HOST).orElseThrow();
    assertThat(acquire(jdbi, clock, OTHER_HOST)).isEmpty();
    first.close();
    WriteLease second = acquire(jdbi, clock, OTHER_HOST).orElseThrow();
    assertThat(second.token()).isGreaterThan(first.token());
  }

  @Test
  default void anExpiredLeaseGoesToTheNextAndTheZombieCanNotWrite() {
    SettableClock clock = new SettableClock("2026-10-25T00:30:00Z");
    Jdbi jdbi = ledger();
    WriteLease zombie = acquire(jdbi, clock, OTHER_HOST).orElseThrow();
    clock.advance(WriteLease.VALID_FOR);
    WriteLease successor = acquire(jdbi, clock, OTHER_HOST).orElseThrow();
    assertThatThrownBy(zombie::verify)
        .isInstanceOf(LeaseLost.class)
        .hasMessageStartingWith("Cannot write: ");
    zombie.close();
    assertThat(acquire(jdbi, clock, OTHER_HOST)).as("still held").isEmpty();
    successor.verify();
  }

  @Test
  default void whatIsUnderWayWhenTheLeaseIsLostIsRefusedByTheDatabase() throws Exception {
    SettableClock clock = new SettableClock("2026-10-25T00:30:00Z");
    Settings settings = Settings.load(home());
    Jdbi jdbi = Ledgers.open(settings);
    jdbi.useHandle(handle -> handle.execute("create table catalogue (place text, holder text)"));
    WriteLease zombie = acquire(jdbi, clock, OTHER_HOST).orElseThrow();
    try (Connection late = Ledgers.connect(settings);
        Statement commit = late.createStatement()) {
      new Fence(zombie.token()).raise(late, "catalogue");
      commit.execute("insert into catalogue values ('facts', 'zombie')");
      clock.advance(WriteLease.VALID_FOR);
      WriteLease successor = acquire(jdbi, clock, OTHER_HOST).orElseThrow();
      try (Connection ours = Ledgers.connect(settings);
          Statement change = ours.createStatement()) {
        new Fence(successor.token()).raise(ours, "catalogue");
        change.execute("update catalogue set holder = 'successor'");
      }
      for (String tooLate :
          List.of(
              "update catalogue set holder = 'zombie'",
              "insert into catalogue values ('marts', 'zombie')",
              "delete from catalogue")) {
        assertThatThrownBy(() -> commit.execute(tooLate))
            .as(tooLate)
            .hasMessageContaining("the write lease went to another run");
      }
    }
    List<String> holders =
        jdbi.withHandle(
            handle -> handle.select("select holder from catalogue").mapTo(String.class).list());
    assertThat(holders).containsExactly("successor");
  }

  @Test
  default void verifyingProlongs() {
    SettableClock clock = new SettableClock("2026-06-01T04:30:00Z");
    Jdbi jdbi = ledger();
    WriteLease lease = acquire(jdbi, clock, OTHER_HOST).orElseThrow();
    clock.advance(WriteLease.VALID_FOR.minusSeconds(1));
    lease.verify();
    clock.advance(Duration.ofSeconds(30));
    assertThat(acquire(jdbi, clock, OTHER_HOST)).isEmpty();
  }

  @Test
  default void theLeaseOfADeadProcessOfThisHostIsFreeAtOnce() throws Exception {
    SettableClock clock = new SettableClock("2026-06-01T04:30:00Z");
    Jdbi jdbi = ledger();
    LeaseHolder self = LeaseHolder.thisProcess();
    LeaseHolder dead = new LeaseHolder(self.host(), self.processId(), self.startedAtMillis() - 1);
    WriteLease lost = acquire(jdbi, clock, dead).orElseThrow();
    assertThat(acquire(jdbi, clock, self)).isPresent();
    assertThatThrownBy(lost::verify).isInstanceOf(LeaseLost.class);
  }

  @Test
  default void severalMayOpenAnEmptyLedgerAtOnce() {
    home();
    assertThat(IntStream.range(0, 8).parallel().mapToObj(i -> ledger()))
        .allSatisfy(
            jdbi -> assertThat(WriteLease.newest(jdbi)).as("no lease was ever granted").isEmpty());
  }

  @Test
  default void threeProcessesShareOneLeaseWithoutLosingACount() throws Exception {
    ledger();
    Path number = Files.writeString(home().root().resolve("number"), "0");
    Path tokens = Files.createFile(home().root().resolve("tokens"));
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      processes.add(contender(number, 20));
    }
    for (Process process : processes) {
      assertThat(process.waitFor()).isZero();
    }
    assertThat(Files.readString(number)).isEqualTo("60");
    assertThat(Files.readAllLines(tokens).stream().map(Long::valueOf))
        .hasSize(60)
        .isSorted()
        .doesNotHaveDuplicates();
  }

  private Process contender(Path number, int rounds) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            LeaseContender.class.getName(),
            home().root().toString(),
            number.toString(),
            Integer.toString(rounds))
        .inheritIO()
        .start();
  }
}
