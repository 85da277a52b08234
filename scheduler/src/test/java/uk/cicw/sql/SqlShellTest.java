package uk.cicw.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.command.SmallRelease;
import uk.cicw.release.Audience;
import uk.cicw.release.Releases;
import uk.cicw.sql.EndedStatement.Outcome;

/** What somebody types at the shell, keys and all, and what they see. */
@Timeout(180)
class SqlShellTest {
  private static final String CTRL_C = "\u0003";
  private static final String CTRL_D = "\u0004";
  private static final String A_WHILE = "";
  private static final String ENDLESS =
      "select count(*) from range(10000000) a, range(10000000) b where a.range + b.range < -1;\n";

  private static final int REST_MILLIS = 400;

  @TempDir Path folder;
  private final List<EndedStatement> ended = new CopyOnWriteArrayList<>();

  @Test
  void aStatementOverTwoLinesIsAnsweredAtItsSemicolonAndTimed() throws Exception {
    assertThat(seen("select 6 *", "\n7 as answer;\n", "exit\n"))
        .contains("answer", "    42")
        .containsPattern("1 row in \\d\\.\\d{3} s");
  }

  @Test
  void aSemicolonWithinAQuoteEndsNoStatement() throws Exception {
    assertThat(seen("select ';' || '-' as a;\n", "select 8 as b; select 9 as c;\n", "exit\n"))
        .contains(";-", "8", "9");
  }

  @Test
  void ctrlCGivesUpTheStatementAndNotTheShell() throws Exception {
    assertThat(seen("select nonsense", CTRL_C, "select 43 as answer;\n", "exit\n"))
        .contains("    43")
        .doesNotContain("Error");
  }

  @Test
  void ctrlCEndsTheStatementThatRuns() throws Exception {
    assertThat(
            seen(
                ENDLESS,
                A_WHILE,
                A_WHILE,
                A_WHILE,
                A_WHILE,
                CTRL_C,
                "select 45 as answer;\n",
                "exit\n"))
        .contains("Cancelled.")
        .contains("    45");
    assertThat(ended)
        .extracting(EndedStatement::outcome)
        .containsExactly(Outcome.CANCELLED, Outcome.DONE);
  }

  @Test
  void aMistakeIsToldWithWhatToDoAndTheShellGoesOn() throws Exception {
    assertThat(
            seen(
                "select nope from trend_series;\n",
                "delete from trend_series;\n",
                "\\nope\n",
                "select 44 as answer;\n",
                CTRL_D))
        .contains("Referenced column \"nope\" not found", "\\d NAME shows the columns")
        .contains("A release is never changed")
        .contains("Cannot do that: the shell has no such command.")
        .contains("    44");
  }

  @Test
  void theReleaseSaysWhatIsInIt() throws Exception {
    assertThat(
            seen(
                "\\d\n",
                "\\d trend_series\n",
                "\\d cla_count\n",
                "\\di\n",
                "\\df wilson\n",
                "\\d no_such\n",
                "\\questions\n",
                "\\q\n"))
        .contains("fact_placements       ", "one row per child and placement")
        .contains("trend_series: one row per indicator, area, period kind and period")
        .containsPattern("period_end +date +key +last day of the period")
        .containsPattern("in_numerator +boolean +whether the child meets the condition")
        .containsPattern("cla_rate_per_10000 +Children looked after")
        .containsPattern("wilson_lower\\(events, cohort, confidence\\) +value +lower limit of a")
        .contains("Cannot find no_such: the release has no such name.")
        .containsPattern("league_table +Which authorities of our region");
  }

  @Test
  void aWorkedQuestionIsShownAndAnswered() throws Exception {
    assertThat(seen("\\question far_from_home\n", "\\q\n"))
        .contains("from children_in_care", "foster_other", "Look at: distance_miles is null");
  }

  @Test
  void answersGoToAFileInTheFormOfItsEndingAndBackToTheScreen() throws Exception {
    Path file = folder.resolve("children.csv");
    assertThat(
            seen(
                "\\o " + file + "\n",
                "select 7 as seven;\n",
                "\\o\n",
                "\\format json\n",
                "\\x\n",
                "select 8 as eight;\n",
                "\\q\n"))
        .contains("Written to " + file)
        .contains("\"value\" : 8");
    assertThat(Files.readString(file)).isEqualToIgnoringNewLines("seven7");
  }

  @Test
  void whatWasTypedIsKeptForItsOwnerAlone() throws Exception {
    seen("select 'a child' as x;\n", "exit\n");
    Path history = folder.resolve("history");
    assertThat(Files.readString(history)).contains("select 'a child' as x;");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(history)))
        .isEqualTo("rw-------");
  }

  /** Types a piece whenever the shell has come to rest after the one before. */
  private String seen(String... pieces) throws Exception {
    ByteArrayOutputStream screen = new ByteArrayOutputStream();
    try (PipedOutputStream keys = new PipedOutputStream();
        Connection release =
            new Releases(SmallRelease.home().resolve("releases"), Clock.systemUTC())
                .openLive(Audience.ANALYST);
        Terminal terminal =
            new ExternalTerminal("test", "dumb", new PipedInputStream(keys), screen, UTF_8)) {
      CountDownLatch over = new CountDownLatch(1);
      Thread typing = new Thread(() -> type(pieces, keys, screen, over));
      typing.start();
      new SqlShell(
              new Answering(release, ended::add),
              new Destination(AnswerFormat.TABLE, Optional.empty()),
              folder.resolve("history"))
          .run(terminal);
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
