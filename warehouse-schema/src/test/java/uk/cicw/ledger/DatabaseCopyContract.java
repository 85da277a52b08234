package uk.cicw.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;

/** What is true of a copy of the ledgers, whichever database holds them. */
interface DatabaseCopyContract {
  RunKey MONDAY = new RunKey("nightly", "2026-11-23");
  RunKey TUESDAY = new RunKey("nightly", "2026-11-24");

  Home home();

  /** A home whose settings name a database without a table. */
  Home elsewhere();

  Path folder();

  @Test
  default void aCopyIsTheStateOfItsMomentAndComesBackAsIt() throws Exception {
    Settings settings = Settings.load(home());
    Jdbi jdbi = Ledgers.open(settings);
    run(jdbi, MONDAY);
    DatabaseCopy copy = new DatabaseCopy(settings);
    Path file = folder().resolve(copy.fileName());
    copy.write(file);
    run(jdbi, TUESDAY);
    byte[] taken = Files.readAllBytes(file);

    Settings others = Settings.load(elsewhere());
    DatabaseCopy other = new DatabaseCopy(others);
    assertThat(other.isEmpty()).isTrue();
    Files.createDirectories(others.home().root());
    other.restore(file);
    assertThat(other.isEmpty()).isFalse();
    assertThat(Files.readAllBytes(file)).isEqualTo(taken);

    RunLedger restored = new RunLedger(Ledgers.open(others), Clock.systemUTC());
    assertThat(restored.find(MONDAY)).isEqualTo(ledger(jdbi).find(MONDAY)).isPresent();
    assertThat(restored.find(TUESDAY)).isEmpty();
    run(Ledgers.open(others), TUESDAY);

    copy.restore(file);
    assertThat(ledger(Ledgers.open(settings)).find(TUESDAY)).isEmpty();
    assertThat(ledger(Ledgers.open(settings)).find(MONDAY)).isPresent();
  }

  private static void run(Jdbi jdbi, RunKey key) {
    try (ActiveRun run = ((RunStart.Started) ledger(jdbi).start(key)).run()) {
      run.done(Optional.empty(), Optional.empty());
    }
  }

  private static RunLedger ledger(Jdbi jdbi) {
    return new RunLedger(jdbi, Clock.systemUTC());
  }
}
