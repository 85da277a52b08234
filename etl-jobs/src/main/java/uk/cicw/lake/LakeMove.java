package uk.cicw.lake;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.iceberg.Files;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.RewriteTablePathUtil;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.TableMetadataParser;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;

/**
 * Makes the copy of a lake one of another place. Iceberg's metadata name every file by its whole
 * path, so they are written anew; the data files are taken as they are.
 *
 * @param from where the lake lay when it was copied
 * @param copy the copy, which stays as it is
 * @param to where the lake is to lie
 */
public record LakeMove(String from, Path copy, String to) {

  /** The place of a lake on a disk of this machine; else its URI. */
  public static String place(String lakeUri) {
    return LocalFiles.path(lakeUri);
  }

  /**
   * Writes the metadata of one table to its new place: the current one and all that its snapshots
   * need.
   *
   * @param metadata location of the current metadata as it was, as the catalogue knows it
   * @return its new location
   */
  public String move(String metadata) {
    FileIO files = new CopiedFiles();
    TableMetadata table = TableMetadataParser.read(files, metadata);
    Map<String, ManifestFile> manifests = new LinkedHashMap<>();
    for (Snapshot snapshot : table.snapshots()) {
      snapshot.allManifests(files).forEach(one -> manifests.put(one.path(), one));
    }
    Map<String, Long> lengths = new HashMap<>();
    manifests.forEach((path, manifest) -> lengths.put(path, write(manifest, table, files)));
    for (Snapshot snapshot : table.snapshots()) {
      String list = snapshot.manifestListLocation();
      RewriteTablePathUtil.rewriteManifestList(
          snapshot, files, table, lengths, from, to, to, moved(list));
    }
    TableMetadataParser.overwrite(
        RewriteTablePathUtil.replacePaths(table, from, to), files.newOutputFile(moved(metadata)));
    return moved(metadata);
  }

  private long write(ManifestFile manifest, TableMetadata table, FileIO files) {
    OutputFile output = files.newOutputFile(moved(manifest.path()));
    try {
      RewriteTablePathUtil.rewriteDataManifest(
          manifest, Set.of(), output, files, table.formatVersion(), table.specsById(), from, to);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the manifest " + output.location(), e);
    }
    return output.toInputFile().getLength();
  }

  private String moved(String location) {
    return RewriteTablePathUtil.newPath(location, from, to);
  }

  /** Reads from the copy what was named by its old place, and writes to the new one. */
  private final class CopiedFiles implements FileIO {
    private static final long serialVersionUID = 1;

    @Override
    public InputFile newInputFile(String location) {
      return Files.localInput(new File(copy + location.substring(from.length())));
    }

    @Override
    public OutputFile newOutputFile(String location) {
      return new LocalFiles().newOutputFile(location);
    }

    @Override
    public void deleteFile(String location) {
      throw new UnsupportedOperationException("Cannot delete " + location + ": copies stay.");
    }
  }
}
