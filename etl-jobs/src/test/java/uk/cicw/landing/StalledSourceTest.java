package uk.cicw.landing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The other side is there and says nothing, without an end and without an error. */
@Timeout(120)
class StalledSourceTest {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  @Test
  void aServerThatStopsInTheMiddleOfAFileIsGivenUp() throws Exception {
    CountDownLatch isOver = new CountDownLatch(1);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", asked -> answerHalf(asked, isOver));
    server.start();
    URI file =
        URI.create("http://localhost:%d/reviews.csv".formatted(server.getAddress().getPort()));
    try (InputStream half =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(file).build(), BodyHandlers.ofInputStream())
            .body()) {
      PatientStream stream = new PatientStream(half, "https://council/reviews.csv", PATIENCE);
      assertThat(new String(stream.readNBytes(5), UTF_8)).isEqualTo("CHILD");
      assertThatThrownBy(stream::readAllBytes)
          .isInstanceOf(CannotRead.class)
          .hasMessage(
              "Cannot land https://council/reviews.csv: nothing came for 1 seconds. Check the other side; the next run tries again");
    } finally {
      isOver.countDown();
      server.stop(0);
    }
  }

  private static void answerHalf(HttpExchange asked, CountDownLatch isOver) throws IOException {
    asked.sendResponseHeaders(200, 1000);
    asked.getResponseBody().write("CHILD".getBytes(UTF_8));
    asked.getResponseBody().flush();
    try {
      isOver.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aHostThatTakesTheCallAndKeepsSilentIsGivenUp(@TempDir Path ssh) throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      SftpSource source = new SftpSource(ssh, PATIENCE);
      String uri = "sftp://council@127.0.0.1:%d/out".formatted(silent.getLocalPort());
      assertThatThrownBy(() -> source.files(uri))
          .hasMessage(
              "Cannot land %s: the other side did not let us read it. Check host, user and key",
              uri);
    }
  }
}
