package uk.cicw.release;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Takes old releases away. Each disappears by its name, in one step, and is deleted afterwards: who
 * lists or opens releases meets it whole or not at all, and who has a file of it open reads on, as
 * on a disk of this machine an open file outlives its name.
 */
public final class Pruning {
  private final ReleaseFolder folder;
  private final Clock clock;

  public Pruning(Path releases, Clock clock) {
    this.folder = new ReleaseFolder(releases);
    this.clock = clock;
  }

  /**
   * Removes what is not kept, and what a build or a pruning that was killed left behind.
   *
   * @param farewell is told each release right before it disappears; it throws where this run may
   *     no longer write
   * @return how many releases were removed
   */
  public long prune(Keeping keeping, Consumer<Manifest> farewell) throws IOException {
    long removed = takeAway(keeping, farewell);
    // not under the lock: a rollback need not wait for it
    folder.deleteTakenAway();
    return removed;
  }

  @SuppressWarnings("try") // the lock is held, not used
  private long takeAway(Keeping keeping, Consumer<Manifest> farewell) throws IOException {
    try (ReleaseLock lock = ReleaseLock.take(folder)) {
      ReleaseFolder.delete(folder.building());
      List<Manifest> releases = new Releases(folder.root(), clock).list();
      Set<String> kept = keeping.of(releases, folder.current(), clock.instant());
      List<Manifest> old =
          releases.stream().filter(release -> !kept.contains(release.releaseId())).toList();
      for (Manifest release : old) {
        farewell.accept(release);
        folder.takeAway(release.releaseId());
      }
      return old.size();
    }
  }
}
