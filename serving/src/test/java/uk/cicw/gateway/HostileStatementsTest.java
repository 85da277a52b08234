package uk.cicw.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** hostile.sql, as somebody sends it who may read what is published. */
class HostileStatementsTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(2);
  private static final int AT_A_TIME = 4;
  private static final String GIVEN_OUT = "rows were given out";

  @TempDir Path folder;

  @Test
  void eachIsRefusedOrBoundedAndTheGatewayServesOn() throws Exception {
    List<String> hostile = SqlLines.of("/hostile.sql");
    assertThat(hostile).hasSizeGreaterThanOrEqualTo(110);
    try (OpenGateway gateway = OpenGateway.overTwoCouncils(folder, TIMEOUT);
        Connection board = gateway.as("board")) {
      List<String> before = state(gateway.home().releases());
      List<String> answers = send(gateway, hostile);
      for (int i = 0; i < hostile.size(); i++) {
        assertThat(answers.get(i)).as(shown(hostile.get(i))).isNotEqualTo(GIVEN_OUT);
      }
      assertThat(OpenGateway.rows(board, "select count(*) > 1000 from trend_series"))
          .containsExactly("true");
      assertThat(state(gateway.home().releases())).isEqualTo(before);
      assertThat(Path.of("/tmp/stolen")).doesNotExist();
      assertThat(Path.of("/tmp/stolen.csv")).doesNotExist();
      assertThat(Path.of("/tmp/stolen.parquet")).doesNotExist();
      assertThat(Path.of("/tmp/log")).doesNotExist();
    }
  }

  /** What each came to, in order; some are sent at the same time. */
  private static List<String> send(OpenGateway gateway, List<String> statements) throws Exception {
    ExecutorService senders = Executors.newFixedThreadPool(AT_A_TIME);
    try {
      int part = statements.size() / AT_A_TIME + 1;
      List<Future<List<String>>> futures = new ArrayList<>();
      for (int from = 0; from < statements.size(); from += part) {
        int to = Math.min(from + part, statements.size());
        futures.add(senders.submit(sending(gateway, statements.subList(from, to))));
      }
      List<String> answers = new ArrayList<>();
      for (Future<List<String>> future : futures) {
        answers.addAll(future.get());
      }
      return answers;
    } finally {
      senders.shutdownNow();
    }
  }

  private static Callable<List<String>> sending(OpenGateway gateway, List<String> statements) {
    return () -> {
      try (Connection board = gateway.as("board")) {
        List<String> answers = new ArrayList<>();
        for (String sql : statements) {
          answers.add(answer(board, sql));
        }
        return answers;
      }
    };
  }

  private static String answer(Connection board, String sql) {
    try (Statement statement = board.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? GIVEN_OUT : "nothing";
    } catch (SQLException | RuntimeException e) {
      // the driver wraps what goes wrong with a statement, and not what goes wrong with its rows
      return String.valueOf(e.getMessage());
    }
  }

  private static String shown(String sql) {
    return sql.substring(0, Math.min(sql.length(), 120));
  }

  private static List<String> state(Path releases) throws IOException {
    List<String> state = new ArrayList<>();
    try (Stream<Path> files = Files.walk(releases)) {
      for (Path file : files.sorted().toList()) {
        state.add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
      }
    }
    return state;
  }
}
