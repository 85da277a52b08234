package uk.cicw.ledger;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.home.Home;

class DaemonsOnSqliteTest implements DaemonsContract {
  @TempDir Path folder;

  @Override
  public Home home() {
    return new Home(folder);
  }
}
