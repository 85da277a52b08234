package uk.cicw.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Takes the file with rows about children out of kept releases. What was published stays as it was:
 * its file, the dictionary, and the manifest, which says from then on what is missing and why.
 */
public final class Reduction {
  private final ReleaseFolder folder;
  private final Clock clock;

  public Reduction(Path releases, Clock clock) {
    this.folder = new ReleaseFolder(releases);
    this.clock = clock;
  }

  /**
   * Reduces these releases; the live one never is. Who has the file of one open reads on, as with
   * {@link Pruning}. Killed in the midst, it is finished by doing it again.
   *
   * @param runId the run that does it
   * @param why for the manifest
   * @param confirmLease throws where this run may no longer write
   * @return how many releases have lost their file
   */
  @SuppressWarnings("try") // the lock is held, not used
  public long reduce(List<Manifest> releases, String runId, String why, Runnable confirmLease)
      throws IOException {
    try (ReleaseLock lock = ReleaseLock.take(folder)) {
      long reduced = 0;
      for (Manifest release : releases) {
        if (!folder.current().equals(Optional.of(release.releaseId()))) {
          confirmLease.run();
          reduced += reduce(release, new Manifest.Reduced(clock.instant().toString(), runId, why));
        }
      }
      return reduced;
    }
  }

  private int reduce(Manifest release, Manifest.Reduced reduced) throws IOException {
    Path place = folder.release(release.releaseId());
    Path analyst = place.resolve(Audience.ANALYST.fileName(release.releaseId()));
    if (!Files.exists(analyst)) {
      return 0;
    }
    restrict(place, "rwxr-xr-x");
    // the manifest first: what it calls missing is never looked for
    AtomicFile.write(place, ManifestWriter.FILE, Json.write(release.reducedTo(reduced)));
    restrict(place.resolve(ManifestWriter.FILE), "r--r--r--");
    Files.delete(analyst);
    restrict(place, "r-xr-xr-x");
    AtomicFile.force(place);
    return 1;
  }

  private static void restrict(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }
}
