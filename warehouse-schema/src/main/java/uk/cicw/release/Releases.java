package uk.cicw.release;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
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
      manifests.add(show(id));
    }
    manifests.sort(Comparator.comparing(Manifest::publishedAt).reversed());
    return manifests;
  }

  /** The id of the live release; nothing before the first. */
  public Optional<String> current() throws IOException {
    return folder.current();
  }

  public Manifest show(String id) throws IOException {
    return Json.read(existing(id).resolve(ManifestWriter.FILE), Manifest.class);
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
   * Makes another release the live one, an earlier or a later. The one that was live is not
   * published again by the next run, unless what has landed changes.
   */
  @SuppressWarnings("try") // the lock is held, not used
  public void rollback(String id) throws IOException {
    try (ReleaseLock lock = ReleaseLock.take(folder)) {
      existing(id);
      Optional<String> before = folder.current().filter(live -> !live.equals(id));
      if (before.isEmpty()) {
        return;
      }
      Withdrawals.add(folder, before.get());
      Withdrawals.forget(folder, id);
      folder.makeLive(id);
      String reason = "rolled back from " + before.get();
      StaleMarker.mark(folder, id, before.get(), reason, clock.instant());
    }
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
