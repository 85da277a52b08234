package uk.cicw.release;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.cicw.duckdb.ReadOnlyFile;

/** The releases of a warehouse: what there is, what is live, and the way back. */
public final class Releases {
  private final ReleaseFolder folder;
  private final Clock clock;

  public Releases(Path folder, Clock clock) {
    this.folder = new ReleaseFolder(folder);
    this.clock = clock;
  }

  /** All complete releases, the latest published first. */
  public List<Manifest> list() throws IOException {
    List<Manifest> manifests = new ArrayList<>();
    for (String id : folder.ids()) {
      try {
        manifests.add(Json.read(folder.release(id).resolve(ManifestWriter.FILE), Manifest.class));
      } catch (FileNotFoundException e) {
        requirePruned(id, e);
      }
    }
    manifests.sort(Comparator.comparing(Manifest::publishedAt).reversed());
    return manifests;
  }

  private void requirePruned(String id, FileNotFoundException lacking) throws IOException {
    if (folder.holds(id)) {
      throw lacking;
    }
  }

  /** The id of the live release; nothing before the first. */
  public Optional<String> current() throws IOException {
    return folder.current();
  }

  public Manifest show(String id) throws IOException {
    return Json.read(existing(id).resolve(ManifestWriter.FILE), Manifest.class);
  }

  /** When a release was published. */
  public Instant publishedAt(String id) throws IOException {
    return PublicationTime.of(existing(id).resolve(ManifestWriter.FILE));
  }

  /** The folders of all complete releases. Nothing is ever written to one. */
  public List<Path> folders() throws IOException {
    return folder.ids().stream().map(folder::release).toList();
  }

  /**
   * Copies what says which release is live, and why it is, as of one moment.
   *
   * @return the copies
   */
  @SuppressWarnings("try") // the lock is held, not used
  public List<Path> copyState(Path to) throws IOException {
    try (ReleaseLock lock = ReleaseLock.take(folder)) {
      List<Path> copies = new ArrayList<>();
      for (Path file : folder.state()) {
        Path copy = to.resolve(file.getFileName());
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        copies.add(copy);
      }
      return copies;
    }
  }

  /** Makes the links to the live release anew, where they were lost or a crash left old ones. */
  public void link() throws IOException {
    Optional<String> live = folder.current();
    if (live.isPresent()) {
      LiveLinks.point(folder.root(), live.get());
    }
  }

  /** Why the live release is stale; nothing while it says what has landed. */
  public Optional<Staleness> staleness() throws IOException {
    return StaleMarker.read(folder);
  }

  /** Whether a rollback took the release back. */
  public boolean isWithdrawn(String id) throws IOException {
    return Withdrawals.read(folder).contains(id);
  }

  /**
   * Opens a release for reading. Whatever is published meanwhile, the connection keeps to it.
   *
   * @param id a release of {@link #list}
   */
  public Connection open(String id, Audience audience) throws IOException, SQLException {
    if (audience == Audience.ANALYST) {
      requireWhole(id, "open");
    }
    return ReadOnlyFile.open(existing(id).resolve(audience.fileName(id)));
  }

  public Connection openLive(Audience audience) throws IOException, SQLException {
    String id =
        current()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "Cannot open a release: none has been published in %s yet. Run `cicw run`."
                            .formatted(folder.root())));
    return open(id, audience);
  }

  /**
   * Makes another release the live one. The one that was live is taken back: the next run does not
   * publish it again, unless what has landed changes. Restoring a release that had been taken back
   * takes nothing back.
   */
  @SuppressWarnings("try") // the lock is held, not used
  public void rollback(String id) throws IOException {
    try (ReleaseLock lock = ReleaseLock.take(folder)) {
      requireWhole(id, "go back to");
      Optional<String> before = folder.current().filter(live -> !live.equals(id));
      if (before.isEmpty()) {
        return;
      }
      boolean isRestored = isWithdrawn(id);
      if (!isRestored) {
        Withdrawals.add(folder, before.get());
      }
      Withdrawals.forget(folder, id);
      folder.makeLive(id);
      Optional<String> missing =
          newestTakenBackAfter(id).or(() -> isRestored ? Optional.empty() : before);
      markStale(id, missing);
    }
  }

  private void requireWhole(String id, String what) throws IOException {
    Manifest.Reduced reduced = show(id).reduced();
    if (reduced != null) {
      throw new IllegalStateException(
          "Cannot %s release %s: %s took its rows about children away: %s. What it published is still there."
              .formatted(what, id, reduced.runId(), reduced.reason()));
    }
  }

  private void markStale(String live, Optional<String> missing) throws IOException {
    if (missing.isEmpty()) {
      StaleMarker.clear(folder);
      return;
    }
    String reason = "rolled back from " + missing.get();
    StaleMarker.mark(folder, live, missing.get(), reason, clock.instant());
  }

  private Optional<String> newestTakenBackAfter(String id) throws IOException {
    for (Manifest release : list()) {
      if (isLater(release.releaseId(), id) && isWithdrawn(release.releaseId())) {
        return Optional.of(release.releaseId());
      }
    }
    return Optional.empty();
  }

  private boolean isLater(String id, String than) throws IOException {
    return publishedAt(id).isAfter(publishedAt(than));
  }

  private Path existing(String id) throws IOException {
    if (id.startsWith(".") || !folder.ids().contains(id)) {
      throw new IllegalArgumentException(
          "Cannot find release %s in %s. `cicw releases` lists what there is."
              .formatted(id, folder.root()));
    }
    return folder.release(id);
  }
}
