package uk.cicw.landing;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;

/**
 * A single file over HTTPS. Whom to trust is what Java trusts; a password has no place in an URI
 * that stands in the settings.
 */
record HttpsSource(HttpClient client) {
  private static final int FOUND = 200;

  static HttpsSource ofThisMachine() {
    return new HttpsSource(
        HttpClient.newBuilder()
            .connectTimeout(Sources.PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL) // never from HTTPS to HTTP
            .build());
  }

  List<OfferedFile> files(String uri) throws IOException {
    URI file = URI.create(uri);
    if (file.getUserInfo() != null) {
      throw new IOException(
          "Cannot land from a URI that holds a user or a password. Leave it out of the address");
    }
    Path path = Path.of(file.getPath());
    String folder = "https://" + file.getAuthority() + path.getParent();
    return List.of(
        new OfferedFile(
            folder, String.valueOf(path.getFileName()), Optional::empty, () -> open(file)));
  }

  private InputStream open(URI file) throws IOException {
    try {
      HttpResponse<InputStream> answer =
          client.send(
              HttpRequest.newBuilder(file).timeout(Sources.PATIENCE).build(),
              BodyHandlers.ofInputStream());
      if (answer.statusCode() == FOUND) {
        return answer.body();
      }
      answer.body().close();
      throw new IOException(
          "Cannot land %s: the other side answers %d. Check the address"
              .formatted(file, answer.statusCode()));
    } catch (SSLException | ConnectException e) {
      throw new IOException(
          "Cannot land %s: there is no trusted way to it. Check host and certificate"
              .formatted(file),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Cannot land %s: this process is ending".formatted(file), e);
    }
  }
}
