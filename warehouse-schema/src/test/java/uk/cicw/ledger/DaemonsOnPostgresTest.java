package uk.cicw.ledger;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.home.Home;

class DaemonsOnPostgresTest implements DaemonsContract {
  @TempDir Path folder;

  @Override
  public Home home() {
    return TestPostgres.home(folder);
  }
}
