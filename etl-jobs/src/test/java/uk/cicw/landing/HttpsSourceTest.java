package uk.cicw.landing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A single file is pulled from a real HTTPS server, on this machine. */
class HttpsSourceTest {
  private static final String REVIEWS = "CHILD,DOB,REVIEW,REVIEW_CODE\n1,,03/05/2017,PN1\n";
  private static final String PLACE = "/out/authority=813/year=2017-18";
  private static final char[] PASSWORD = "changeit".toCharArray();

  @TempDir Path folder;
  private HttpsServer server;
  private HttpsSource source;
  private String uri;

  @BeforeEach
  void startServer() throws Exception {
    SSLContext context = contextOfOurOwn();
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext("/", HttpsSourceTest::answer);
    server.start();
    source = new HttpsSource(HttpClient.newBuilder().sslContext(context).build());
    uri = "https://localhost:%d".formatted(server.getAddress().getPort());
  }

  @AfterEach
  void stopServer() {
    server.stop(0);
  }

  private SSLContext contextOfOurOwn() throws Exception {
    Path keys = folder.resolve("keys.p12");
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    String options =
        "-genkeypair -alias https -keyalg EC -dname CN=localhost -ext SAN=dns:localhost"
            + " -storetype PKCS12 -storepass changeit -keystore ";
    ProcessBuilder making = new ProcessBuilder((keytool + " " + options + keys).split(" "));
    assertThat(making.redirectErrorStream(true).start().waitFor()).isZero();
    KeyStore store = KeyStore.getInstance(keys.toFile(), PASSWORD);
    KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
    own.init(store, PASSWORD);
    TrustManagerFactory trusted = TrustManagerFactory.getInstance("PKIX");
    trusted.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
    return context;
  }

  private static void answer(HttpExchange asked) throws IOException {
    byte[] bytes = REVIEWS.getBytes(UTF_8);
    boolean isThere = asked.getRequestURI().getPath().equals(PLACE + "/reviews.csv");
    boolean isHead = asked.getRequestMethod().equals("HEAD");
    asked.sendResponseHeaders(isThere ? 200 : 404, isThere && !isHead ? bytes.length : -1);
    if (isThere && !isHead) {
      asked.getResponseBody().write(bytes);
    }
    asked.close();
  }

  @Test
  void takesAFileAndKeepsWhatItsFoldersSay() throws IOException {
    List<OfferedFile> files = source.files(uri + PLACE + "/reviews.csv");
    assertThat(files)
        .extracting(OfferedFile::folder, OfferedFile::name)
        .containsExactly(tuple(uri + PLACE, "reviews.csv"));
    try (InputStream bytes = files.get(0).content().open()) {
      assertThat(new String(bytes.readAllBytes(), UTF_8)).isEqualTo(REVIEWS);
    }
  }

  @Test
  void aFileThatIsNotThereIsAnError() throws IOException {
    OfferedFile file = source.files(uri + "/out/nothing.csv").get(0);
    assertThatThrownBy(() -> file.content().open())
        .hasMessage(
            "Cannot land %s/out/nothing.csv: the other side answers 404. Check the address", uri);
  }

  @Test
  void aServerThatNobodyVouchesForIsNotTrusted() throws IOException {
    OfferedFile file = HttpsSource.ofThisMachine().files(uri + PLACE + "/reviews.csv").get(0);
    assertThatThrownBy(() -> file.content().open())
        .hasMessageContaining("Check host and certificate");
  }

  @Test
  void aPasswordHasNoPlaceInTheSettings() {
    assertThatThrownBy(() -> source.files("https://council:secret@localhost/reviews.csv"))
        .hasMessageContaining("holds a user or a password")
        .hasMessageNotContaining("secret");
  }

  @Test
  void extractsDoNotTravelInTheClear() {
    assertThatThrownBy(() -> Sources.files(Path.of("http://localhost/reviews.csv")))
        .hasMessageStartingWith("Cannot land from http:");
  }
}
