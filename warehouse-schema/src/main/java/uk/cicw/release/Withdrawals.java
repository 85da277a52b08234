package uk.cicw.release;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import uk.cicw.release.gate.GateResult;

/**
 * The releases that a rollback took back. The next night builds the same content again; without
 * this list it would undo the rollback.
 */
final class Withdrawals {
  private static final String FILE = "WITHDRAWN";

  static List<String> read(ReleaseFolder folder) throws IOException {
    return Files.exists(folder.root().resolve(FILE))
        ? Files.readAllLines(folder.root().resolve(FILE))
        : List.of();
  }

  static void add(ReleaseFolder folder, String id) throws IOException {
    List<String> ids = new ArrayList<>(read(folder));
    if (!ids.contains(id)) {
      ids.add(id);
      write(folder, ids);
    }
  }

  static void forget(ReleaseFolder folder, String id) throws IOException {
    List<String> ids = new ArrayList<>(read(folder));
    if (ids.remove(id)) {
      write(folder, ids);
    }
  }

  /** How the candidate is compared with a release. */
  interface Candidate {
    boolean isMadeOfTheSameAs(Manifest release) throws SQLException, IOException;
  }

  static GateResult gate(ReleaseFolder folder, String id, Candidate candidate)
      throws SQLException, IOException {
    List<String> findings = new ArrayList<>();
    for (String taken : read(folder)) {
      if (taken.equals(id)) {
        findings.add(id + ": a rollback took it back; " + wayBack(folder, id));
      } else if (folder.holds(taken) && isLeftOf(manifest(folder, taken), candidate)) {
        findings.add(
            taken
                + ": a rollback took it back, and a child was taken out of it since; an override of"
                + " this gate publishes what is left");
      }
    }
    return GateResult.found(
        "withdrawn", "was this very content taken back by a rollback?", findings);
  }

  private static boolean isLeftOf(Manifest taken, Candidate candidate)
      throws SQLException, IOException {
    return taken.reduced() != null && candidate.isMadeOfTheSameAs(taken);
  }

  private static Manifest manifest(ReleaseFolder folder, String id) throws IOException {
    return Json.read(folder.release(id).resolve(ManifestWriter.FILE), Manifest.class);
  }

  private static String wayBack(ReleaseFolder folder, String id) {
    return folder.holds(id)
        ? "`cicw releases rollback " + id + "` restores it"
        : "it was pruned since, and an override of this gate builds it again";
  }

  private static void write(ReleaseFolder folder, List<String> ids) throws IOException {
    AtomicFile.write(folder.root(), FILE, String.join("\n", ids) + (ids.isEmpty() ? "" : "\n"));
  }

  private Withdrawals() {}
}
