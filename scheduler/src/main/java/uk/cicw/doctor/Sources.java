package uk.cicw.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import uk.cicw.home.Settings;
import uk.cicw.process.RunOrder;
import uk.cicw.schedule.Workflows;

/** Where extracts come from: whether it can be reached. Nothing is read. */
final class Sources {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int SSH_PORT = 22;
  private static final String SSH_GREETING = "SSH-";
  private static final int FIRST_REFUSAL = 400;
  private static final int METHOD_NOT_ALLOWED = 405;

  static Stream<Finding> reached(Settings settings) {
    return Stream.concat(
            Workflows.sourceFolders(settings).stream(),
            Workflows.publishedFolders(settings).stream())
        .map(Sources::reached);
  }

  private static Finding reached(Path place) {
    if (!RunOrder.isRemote(place)) {
      return Files.isReadable(place)
          ? Finding.ok("source", place + " can be read")
          : Finding.problem(
              "source",
              place + " is not there, or closed to this user",
              "Check the path in sources, that it is mounted, and who may read it.");
    }
    URI uri = URI.create(place.toString().replaceFirst(":/+", "://"));
    try {
      return "sftp".equals(uri.getScheme()) ? overSsh(uri) : overHttps(uri);
    } catch (IOException | IllegalArgumentException e) {
      return unreached(uri, e.getClass().getSimpleName() + " " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return unreached(uri, "interrupted");
    }
  }

  /** A server greets before anybody has said who they are (RFC 4253, section 4.2). */
  private static Finding overSsh(URI uri) throws IOException {
    try (Socket socket = new Socket()) {
      int port = uri.getPort() < 0 ? SSH_PORT : uri.getPort();
      socket.connect(
          new InetSocketAddress(uri.getHost(), port), Math.toIntExact(PATIENCE.toMillis()));
      socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
      byte[] greeting = socket.getInputStream().readNBytes(SSH_GREETING.length());
      return new String(greeting, StandardCharsets.US_ASCII).equals(SSH_GREETING)
          ? Finding.ok("source", "%s answers as SSH does".formatted(uri))
          : unreached(uri, "what answers there is no SSH");
    }
  }

  private static Finding overHttps(URI uri) throws IOException, InterruptedException {
    HttpResponse<Void> answer =
        HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .build()
            .send(
                HttpRequest.newBuilder(uri)
                    .timeout(PATIENCE)
                    .method("HEAD", HttpRequest.BodyPublishers.noBody())
                    .build(),
                BodyHandlers.discarding());
    boolean isThere =
        answer.statusCode() < FIRST_REFUSAL || answer.statusCode() == METHOD_NOT_ALLOWED;
    return isThere
        ? Finding.ok("source", "%s answers %d".formatted(uri, answer.statusCode()))
        : unreached(uri, "it answers " + answer.statusCode());
  }

  private static Finding unreached(URI uri, String why) {
    return Finding.problem(
        "source",
        "%s can not be reached: %s".formatted(uri, why),
        "Check the address in sources, the network, and whether the other side is up.");
  }

  private Sources() {}
}
