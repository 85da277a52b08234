package uk.cicw.access;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.home.Home;

class UsersOnSqliteTest implements UsersContract {
  @TempDir Path folder;

  @Override
  public Home home() {
    return new Home(folder);
  }
}
