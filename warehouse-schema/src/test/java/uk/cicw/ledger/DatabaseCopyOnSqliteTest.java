package uk.cicw.ledger;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.home.Home;

class DatabaseCopyOnSqliteTest implements DatabaseCopyContract {
  @TempDir Path folder;
  @TempDir Path other;

  @Override
  public Home home() {
    return new Home(folder);
  }

  @Override
  public Home elsewhere() {
    return new Home(other);
  }

  @Override
  public Path folder() {
    return folder;
  }
}
