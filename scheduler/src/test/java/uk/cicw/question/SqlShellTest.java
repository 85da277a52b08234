package uk.cicw.question;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.audit.AuditLog;
import uk.cicw.listing.ListingFormat;

/** What somebody types at the shell, keys and all, and what they see. */
@Timeout(30)
class SqlShellTest {
  private static final String CTRL_C = "\u0003";
  private static final String CTRL_D = "\u0004";

  private static final int REST_MILLIS = 400;

  @TempDir Path folder;

  @Test
  void aStatementOverTwoLinesIsAnsweredAtItsSemicolon() throws Exception {
    assertThat(seen("select 6 *", "\n7 as answer;\n", "exit\n")).contains("answer", "    42");
  }

  @Test
  void ctrlCGivesUpTheStatementAndNotTheShell() throws Exception {
    assertThat(seen("select nonsense", CTRL_C, "select 43 as answer;\n", "exit\n"))
        .contains("    43")
        .doesNotContain("Error");
  }

  @Test
  void aMistakeIsToldAndTheShellGoesOn() throws Exception {
    assertThat(seen("select nope;\n", "select 44 as answer;\n", CTRL_D))
        .contains("Referenced column \"nope\" was not found")
        .contains("    44");
  }

  /** Types a piece whenever the shell has come to rest after the one before. */
  private String seen(String... pieces) throws Exception {
    ByteArrayOutputStream screen = new ByteArrayOutputStream();
    try (PipedOutputStream keys = new PipedOutputStream();
        Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Terminal terminal =
            new ExternalTerminal("test", "dumb", new PipedInputStream(keys), screen, UTF_8)) {
      CountDownLatch over = new CountDownLatch(1);
      Thread typing = new Thread(() -> type(pieces, keys, screen, over));
      typing.start();
      duckdb.createStatement().execute("create table release_label as select 'r1' as release_id");
      AccessRecord record =
          new AccessRecord(new AuditLog(folder.resolve("audit")), Clock.systemUTC(), duckdb, "sql");
      new SqlShell(duckdb, ListingFormat.TABLE, folder.resolve("history"), record).run(terminal);
      over.countDown();
      typing.join();
    }
    return screen.toString(UTF_8);
  }

  private static void type(
      String[] pieces, OutputStream keys, ByteArrayOutputStream screen, CountDownLatch over) {
    try {
      for (String piece : pieces) {
        waitForRest(screen);
        keys.write(piece.getBytes(UTF_8));
        keys.flush();
      }
      over.await(); // keys that nobody holds any more read as a broken pipe
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void waitForRest(ByteArrayOutputStream screen) throws InterruptedException {
    int last = 0;
    while (last == 0 || screen.size() != last) {
      last = screen.size();
      Thread.sleep(REST_MILLIS);
    }
  }
}
