package uk.cicw.landing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where files come from: this machine, or another one. */
final class Sources {
  /** How long a source may keep silent. */
  static final Duration PATIENCE = Duration.ofSeconds(60);

  /** A path keeps only one slash of sftp://host/folder. */
  private static final Pattern URI = Pattern.compile("([a-z][a-z0-9]+):/+(.*)");

  static List<OfferedFile> files(Path place) throws IOException {
    Matcher uri = URI.matcher(place.toString());
    if (uri.matches() && !uri.group(1).equals("file")) {
      return remote(uri.group(1), uri.group(1) + "://" + uri.group(2));
    }
    return LocalSource.files(place);
  }

  private static List<OfferedFile> remote(String scheme, String uri) throws IOException {
    return switch (scheme) {
      case "sftp" ->
          new SftpSource(Path.of(System.getProperty("user.home"), ".ssh"), PATIENCE).files(uri);
      case "https" -> HttpsSource.ofThisMachine().files(uri);
      default ->
          throw new IOException(
              "Cannot land from %s: extracts are taken from this machine, by SFTP or by HTTPS. Use sftp://user@host/folder or https://host/file"
                  .formatted(scheme));
    };
  }

  private Sources() {}
}
