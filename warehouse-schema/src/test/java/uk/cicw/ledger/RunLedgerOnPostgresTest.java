package uk.cicw.ledger;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.home.Home;

class RunLedgerOnPostgresTest implements RunLedgerContract {
  private final SettableClock clock = new SettableClock(LAST_NIGHT_TIME);
  @TempDir Path folder;

  @Override
  public SettableClock clock() {
    return clock;
  }

  @Override
  public Home home() {
    return TestPostgres.home(folder);
  }
}
