package uk.cicw.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.process.Distribution;

/** The gateway as it is distributed, beside a daemon, and killed as {@code kill -9} does it. */
class KilledGatewayTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final String NOT_SIGNED_IN = "16";
  // ten seconds are what the benchmark `killed` measures; here other tests may be at work
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  @TempDir Path folder;

  @Test
  void itAnswersAgain() throws Exception {
    assumeTrue(
        Files.isDirectory(ROOT.resolve("target/cicw/lib/gateway")),
        "SKIPPED, the gateway is not packaged yet: mvn verify does it before");
    int port = freePort();
    Files.writeString(folder.resolve("cicw.conf"), "gateway.port = " + port);
    Settings settings = Settings.load(new Home(folder));
    try (KeptGateway gateway =
        KeptGateway.start(settings, new Distribution(ROOT), Clock.systemUTC()).orElseThrow()) {
      assertThat(gateway).isNotNull();
      assertThat(answer(port)).contains(NOT_SIGNED_IN);
      ProcessHandle first = gatewayProcess();

      first.destroyForcibly();
      first.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);

      assertThat(answer(port)).contains(NOT_SIGNED_IN);
      assertThat(gatewayProcess().pid()).isNotEqualTo(first.pid());
    }
    assertThat(gatewayProcesses()).isEmpty();
  }

  /** The gRPC status with which it refuses a call that says not who calls, once it serves. */
  private Optional<String> answer(int port) throws Exception {
    URI uri =
        URI.create(
            "https://localhost:%d/arrow.flight.protocol.FlightService/GetSchema".formatted(port));
    HttpRequest call =
        HttpRequest.newBuilder(uri)
            .timeout(PATIENCE)
            .header("content-type", "application/grpc")
            .header("te", "trailers")
            .POST(BodyPublishers.ofByteArray(new byte[5]))
            .build();
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < until) {
      try {
        HttpResponse<Void> answer = client().send(call, BodyHandlers.discarding());
        return answer.headers().firstValue("grpc-status");
      } catch (IOException notYet) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
    return Optional.empty();
  }

  /** One that trusts the certificate which the gateway has made. */
  private HttpClient client() throws Exception {
    Path certificate = new Home(folder).gatewayCertificate();
    if (!Files.exists(certificate)) {
      throw new IOException("it has made no certificate yet");
    }
    KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null, null);
    try (InputStream bytes = Files.newInputStream(certificate)) {
      trusted.setCertificateEntry(
          "gateway", CertificateFactory.getInstance("X.509").generateCertificate(bytes));
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(null, trust.getTrustManagers(), null);
    return HttpClient.newBuilder().sslContext(tls).version(HttpClient.Version.HTTP_2).build();
  }

  private static ProcessHandle gatewayProcess() {
    assertThat(gatewayProcesses()).hasSize(1);
    return gatewayProcesses().get(0);
  }

  /** Children of this process; other tests may have some of their own. */
  private static List<ProcessHandle> gatewayProcesses() {
    return ProcessHandle.current()
        .children()
        .filter(ProcessHandle::isAlive)
        .filter(child -> child.info().commandLine().orElse("").contains("GatewayProcess"))
        .toList();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
