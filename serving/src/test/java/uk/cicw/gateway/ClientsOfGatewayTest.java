package uk.cicw.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.matrix.ClientMatrix;
import uk.cicw.matrix.KeptMatrix;
import uk.cicw.matrix.MatrixText;
import uk.cicw.matrix.ReleaseClient;

/** The list of calls that every way to a release is asked, by the stock driver of Flight SQL. */
class ClientsOfGatewayTest {
  /** Longer than any call may take, so that it is not the gateway that ends one. */
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  @TempDir static Path folder;
  private static OpenGateway gateway;

  @BeforeAll
  static void open() throws Exception {
    gateway = OpenGateway.overTwoCouncils(folder, TIMEOUT);
  }

  @AfterAll
  static void close() {
    gateway.close();
  }

  @Test
  void anAnalystIsAnsweredAsIsKept() throws Exception {
    assertAnswers("ana", "analyst");
  }

  @Test
  void theBoardIsAnsweredAsIsKept() throws Exception {
    assertAnswers("board", "published");
  }

  @Test
  void thePageForReadersHasWhatDiffersBetweenClients() throws Exception {
    assertThat(Files.readString(Path.of("CONNECTING.md")))
        .as("under the heading: What clients give")
        .contains(MatrixText.differing(new KeptMatrix("analyst").text()));
  }

  private static void assertAnswers(String user, String audience) throws Exception {
    ReleaseClient client =
        new ReleaseClient(() -> gateway.as(user), "main", audience.equals("analyst"));
    KeptMatrix kept = new KeptMatrix(audience);
    assertThat(kept.with(Map.of("Flight SQL", ClientMatrix.rows(client))))
        .as("outcomes as warehouse-schema/src/clients keeps them; target/clients-*.md has now's")
        .isEqualTo(kept.text());
  }
}
