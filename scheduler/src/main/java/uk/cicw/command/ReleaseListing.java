package uk.cicw.command;

import uk.cicw.listing.Listing;
import uk.cicw.release.Manifest;
import uk.cicw.release.gate.GateResult;

/** What a release is made of: files, gates, pinned tables. */
final class ReleaseListing {

  static Listing of(Manifest manifest) {
    Listing parts = Listing.of("part", "name", "detail");
    parts.add("release", manifest.releaseId(), "published " + manifest.publishedAt());
    parts.add("build", manifest.versions().build(), "DuckDB " + manifest.versions().duckdb());
    parts.add("synthetic", manifest.isSynthetic(), "");
    Manifest.Reduced reduced = manifest.reduced();
    if (reduced != null) {
      parts.add(
          "rows about children",
          "none",
          "taken away by %s: %s".formatted(reduced.runId(), reduced.reason()));
    }
    for (Manifest.ReleasedFile file : manifest.files()) {
      parts.add(
          "file", file.name(), "%,d bytes, SHA-256 %s".formatted(file.bytes(), file.sha256()));
    }
    for (GateResult gate : manifest.gates()) {
      parts.add("gate", gate.name(), gate.summary());
    }
    for (Manifest.Snapshot table : manifest.snapshots()) {
      parts.add(
          "table",
          table.tableName(),
          "%,d rows, snapshot %d".formatted(table.rowCount(), table.snapshotId()));
    }
    parts.add("extracts", manifest.extracts().size(), "");
    return parts;
  }

  private ReleaseListing() {}
}
