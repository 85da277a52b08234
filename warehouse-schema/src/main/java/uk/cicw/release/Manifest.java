package uk.cicw.release;

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
    List<ReleasedFile> files) {

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

  /** One file of the release, or one that it took up. */
  public record ReleasedFile(String name, long bytes, String sha256) {}
}
