package uk.cicw.release;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.cicw.release.gate.GateResult;

/** The mark on a live release that should have been replaced. */
final class StaleMarker {
  private static final String FILE = "STALE";

  static Optional<Staleness> read(ReleaseFolder folder) throws IOException {
    if (!Files.exists(folder.root().resolve(FILE))) {
      return Optional.empty();
    }
    Staleness staleness = Json.read(folder.root().resolve(FILE), Staleness.class);
    // a crash after the swap leaves a mark that speaks of the release before
    return folder.current().filter(staleness.liveRelease()::equals).map(live -> staleness);
  }

  static void mark(
      ReleaseFolder folder,
      Optional<String> live,
      String candidate,
      List<GateResult> failed,
      Instant now)
      throws IOException {
    String reason = failed.stream().map(GateResult::summary).collect(joining("; "));
    if (live.isPresent()) {
      mark(folder, live.get(), candidate, reason, now);
    }
  }

  /** Marks the live release, since the first time that the same candidate failed. */
  static void mark(ReleaseFolder folder, String live, String candidate, String reason, Instant now)
      throws IOException {
    String since =
        read(folder)
            .filter(earlier -> earlier.candidate().equals(candidate))
            .map(Staleness::since)
            .orElse(now.toString());
    AtomicFile.write(
        folder.root(), FILE, Json.write(new Staleness(live, candidate, since, reason)));
  }

  /** Makes another release the live one, which lacks what the one before it lacked. */
  static void moveTo(ReleaseFolder folder, String live) throws IOException {
    Optional<Staleness> before = read(folder);
    folder.makeLive(live);
    if (before.isPresent()) {
      mark(
          folder,
          live,
          before.get().candidate(),
          before.get().reason(),
          Instant.parse(before.get().since()));
    } else {
      clear(folder);
    }
  }

  static void clear(ReleaseFolder folder) throws IOException {
    Files.deleteIfExists(folder.root().resolve(FILE));
  }

  private StaleMarker() {}
}
