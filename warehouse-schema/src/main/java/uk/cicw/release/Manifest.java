package uk.cicw.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.cicw.release.gate.GateResult;

/**
 * What a release is made of and what let it through; {@code manifest.json} in its folder. Days and
 * times are ISO-8601, times in UTC.
 *
 * @param previousRelease the release that was live when this one was built, null for the first
 * @param snapshots the state of the lake that it is built from
 * @param extracts every version of an extract that speaks in it
 * @param inputs what the council adds, such as its targets, as it was then
 * @param reduced why it has no rows about children any more; null where it has all that it had
 */
public record Manifest(
    String releaseId,
    String publishedAt,
    @Nullable String previousRelease,
    boolean isSynthetic,
    Versions versions,
    List<Snapshot> snapshots,
    List<Extract> extracts,
    @Nullable List<ReleasedFile> inputs,
    List<GateResult> gates,
    List<ReleasedFile> files,
    @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) Reduced reduced) {

  /** What built it. */
  public record Versions(String build, String duckdb, String storage) {}

  /** One table of the lake. */
  public record Snapshot(String tableName, long snapshotId, int fileCount, long rowCount) {}

  /** One version of an extract. */
  public record Extract(
      String extractId,
      String authorityCode,
      String extractTable,
      int collectionYear,
      String dataTo,
      String receivedDate,
      int rowsIn,
      int rowsLoaded,
      int rowsSetAside,
      boolean isSynthetic) {}

  /** When a run took the file with the rows about children out of it, and why. */
  public record Reduced(String reducedAt, String runId, String reason) {}

  /** The state of the lake that has to be kept for it. */
  public List<Snapshot> pinned() {
    return reduced == null ? snapshots : List.of();
  }

  /** The same release without its file for analysts. */
  Manifest reducedTo(Reduced why) {
    String analyst = Audience.ANALYST.fileName(releaseId);
    return new Manifest(
        releaseId,
        publishedAt,
        previousRelease,
        isSynthetic,
        versions,
        snapshots,
        extracts,
        inputs,
        gates,
        files.stream().filter(file -> !file.name().equals(analyst)).toList(),
        why);
  }

  /** One file of the release, or one that it took up. */
  public record ReleasedFile(String name, long bytes, String sha256) {}
}
