package uk.cicw.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.cicw.duckdb.Workbench;
import uk.cicw.release.Manifest.Extract;
import uk.cicw.release.Manifest.ReleasedFile;
import uk.cicw.release.Manifest.Snapshot;
import uk.cicw.release.Manifest.Versions;
import uk.cicw.release.gate.GateResult;

/** Reads what a manifest states from the database in use and from the folder of the release. */
final class ManifestWriter {
  static final String FILE = "manifest.json";
  private static final String EXTRACTS =
      """
      select extract_id, authority_code, extract_table, collection_year, data_to, received_date,
        rows_in, rows_loaded, rows_set_aside, is_synthetic
      from dim_extracts
      order by authority_code, collection_year, extract_table, data_to, received_date, extract_id
      """;

  private final Workbench workbench;
  private final Path building;
  private List<Snapshot> snapshots = List.of();
  private List<Extract> extracts = List.of();
  private List<ReleasedFile> inputs = List.of();
  private String duckdb = "";

  ManifestWriter(Workbench workbench, Path building) {
    this.workbench = workbench;
    this.building = building;
  }

  /** Reads the database while it is attached. */
  void readLake(List<PinnedTable> pinned) throws SQLException {
    duckdb = workbench.select("select version()", row -> row.getString(1)).get(0);
    extracts = workbench.select(EXTRACTS, ManifestWriter::extract);
    snapshots = new ArrayList<>();
    for (PinnedTable table : pinned) {
      String count = "select count(*) from " + table.name();
      long rows = workbench.select(count, row -> row.getLong(1)).get(0);
      snapshots.add(new Snapshot(table.name(), table.snapshotId(), table.files().size(), rows));
    }
  }

  /** Hashes what the council adds, which may change any day. */
  void readInputs(List<Path> files) throws IOException {
    inputs = released(files);
  }

  /** Whether a release was made by this build of the extracts of the database and these inputs. */
  boolean isMadeOfTheSame(Manifest release, List<Path> files) throws SQLException, IOException {
    return release.versions().build().equals(BuildVersion.current())
        && ids(release.extracts()).equals(ids(workbench.select(EXTRACTS, ManifestWriter::extract)))
        && released(files).equals(release.inputs());
  }

  private static List<String> ids(List<Extract> extracts) {
    return extracts.stream().map(Extract::extractId).sorted().toList();
  }

  /** Hashes the finished files and writes the manifest beside them. */
  void write(String id, Optional<String> previous, Instant now, List<GateResult> gates)
      throws IOException {
    Manifest manifest =
        new Manifest(
            id,
            now.toString(),
            previous.orElse(null),
            extracts.stream().anyMatch(Extract::isSynthetic),
            new Versions(BuildVersion.current(), duckdb, Workbench.STORAGE_VERSION),
            snapshots,
            extracts,
            inputs,
            gates,
            files(building),
            null);
    Files.writeString(building.resolve(FILE), Json.write(manifest));
  }

  private static Extract extract(ResultSet row) throws SQLException {
    return new Extract(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getInt(4),
        row.getString(5),
        row.getString(6),
        row.getInt(7),
        row.getInt(8),
        row.getInt(9),
        row.getBoolean(10));
  }

  private static List<ReleasedFile> files(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return released(entries.sorted().toList());
    }
  }

  private static List<ReleasedFile> released(List<Path> paths) throws IOException {
    List<ReleasedFile> files = new ArrayList<>();
    for (Path file : paths) {
      files.add(new ReleasedFile(file.getFileName().toString(), Files.size(file), sha256(file)));
    }
    return files;
  }

  static String sha256(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(bytes, digest).transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Cannot hash: this Java has no SHA-256", e);
    }
  }
}
