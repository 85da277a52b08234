package uk.cicw.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.stream.Stream;
import uk.cicw.home.Home;
import uk.cicw.release.Releases;

/** Who may do what in the folders of a home; files have come back as they were. */
final class RestoredFolders {

  /** Delivered bytes are their owner's alone; a release is never written to. */
  static void protect(Home home) throws IOException {
    if (Files.isDirectory(home.landing())) {
      try (Stream<Path> entries = Files.walk(home.landing())) {
        for (Path folder : entries.filter(Files::isDirectory).toList()) {
          restrict(folder, "rwx------");
        }
      }
    }
    Releases releases = new Releases(home.releases(), Clock.systemUTC());
    for (Path release : releases.folders()) {
      restrict(release, "r-xr-xr-x");
    }
    releases.link();
  }

  private static void restrict(Path folder, String permissions) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
  }

  private RestoredFolders() {}
}
