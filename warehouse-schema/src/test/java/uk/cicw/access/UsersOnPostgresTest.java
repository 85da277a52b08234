package uk.cicw.access;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.home.Home;
import uk.cicw.ledger.TestPostgres;

class UsersOnPostgresTest implements UsersContract {
  @TempDir Path folder;

  @Override
  public Home home() {
    return TestPostgres.home(folder);
  }
}
