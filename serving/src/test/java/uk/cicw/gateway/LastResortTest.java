package uk.cicw.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process does of which a statement takes too much. */
class LastResortTest {
  // DuckDB looks whether to go on between two vectors of rows; this one takes minutes
  private static final String STUCK =
      "select max(levenshtein(repeat('a', 10000), repeat('b', 9990) || i)) from range(2048) t(i)";
  private static final String ENDLESS =
      "select count(*) from range(1000000) a(i), range(1000000) b(j) where i * j = 7";

  @TempDir Path folder;

  @Test
  void whereMemoryRunsOutWhatIsAtWorkIsStoppedAndTheNextIsAnswered() throws Exception {
    Path home = TwoCouncils.copy(folder);
    // 3 * 16 MB of DuckDB and 64 MB of heap: a process with Java and DuckDB in it has more
    Process process = GatewayOfItsOwn.start(home, "16m");
    try (Connection ana = OpenGateway.connect(home, GatewayOfItsOwn.port(process), "ana")) {
      assertThatThrownBy(() -> OpenGateway.rows(ana, ENDLESS))
          .hasMessageContaining("Cannot go on: the memory is used up. Ask for less, or in steps.");
      // the shortage goes on here, so what is quick enough is answered
      assertThat(answerOfOneOf(50, ana)).contains("1");
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void whatGoesOnLongAfterItsTimeEndsTheProcess() throws Exception {
    Path home = TwoCouncils.copy(folder);
    Process process = GatewayOfItsOwn.start(home, "1g");
    try (Connection ana = OpenGateway.connect(home, GatewayOfItsOwn.port(process), "ana")) {
      CompletableFuture<String> asked = CompletableFuture.supplyAsync(() -> outcome(ana, STUCK));
      GatewayOfItsOwn.awaitWork(process);
      GatewayOfItsOwn.letTimePass(process);
      assertThat(process.isAlive()).isFalse();
      assertThat(process.exitValue()).isEqualTo(RunningStatements.STUCK);
      assertThat(asked.get(60, TimeUnit.SECONDS)).contains("Error while executing SQL");
    } catch (SQLException closedWithoutAServer) {
      assertThat(process.isAlive()).isFalse();
    } finally {
      process.destroyForcibly();
    }
  }

  private static Optional<String> answerOfOneOf(int tries, Connection ana) {
    return Stream.generate(() -> outcome(ana, "select 1"))
        .limit(tries)
        .filter("1"::equals)
        .findFirst();
  }

  private static String outcome(Connection ana, String sql) {
    try {
      return String.join("\n", OpenGateway.rows(ana, sql));
    } catch (SQLException | RuntimeException e) {
      // the driver wraps what goes wrong with a statement, and not what goes wrong with its rows
      return String.valueOf(e.getMessage());
    }
  }
}
