package uk.cicw.ledger;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.home.Home;

class DatabaseCopyOnPostgresTest implements DatabaseCopyContract {
  @TempDir Path folder;
  @TempDir Path other;

  @Override
  public Home home() {
    return TestPostgres.home(folder);
  }

  @Override
  public Home elsewhere() {
    return TestPostgres.home(other);
  }

  @Override
  public Path folder() {
    return folder;
  }
}
