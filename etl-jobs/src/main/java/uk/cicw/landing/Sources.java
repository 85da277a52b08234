package uk.cicw.landing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where files come from: this machine, or another one. */
final class Sources {
  /** A path keeps only one slash of sftp://host/folder. */
  private static final Pattern URI = Pattern.compile("([a-z][a-z0-9]+):/+(.*)");

  static List<OfferedFile> files(Path place) throws IOException {
    Matcher uri = URI.matcher(place.toString());
    if (uri.matches() && !uri.group(1).equals("file")) {
      Path sshFolder = Path.of(System.getProperty("user.home"), ".ssh");
      return new RemoteSource(sshFolder).files(uri.group(1) + "://" + uri.group(2));
    }
    return LocalSource.files(place);
  }

  private Sources() {}
}
