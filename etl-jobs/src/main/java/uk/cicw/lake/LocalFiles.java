package uk.cicw.lake;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.iceberg.hadoop.HadoopOutputFile;
import org.apache.iceberg.io.FileInfo;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;
import org.apache.iceberg.io.SupportsPrefixOperations;

/** Files of a lake on this machine's disk, see {@link PlainDisk}. */
public final class LocalFiles implements SupportsPrefixOperations {
  private static final long serialVersionUID = 1;

  /** The path that a location of the lake names: {@code file:///a/b} is {@code /a/b}. */
  static String path(String location) {
    return location.startsWith("file:") ? Path.of(URI.create(location)).toString() : location;
  }

  @Override
  public InputFile newInputFile(String location) {
    return org.apache.iceberg.Files.localInput(new File(path(location)));
  }

  @Override
  public OutputFile newOutputFile(String location) {
    return HadoopOutputFile.fromLocation(path(location), PlainDisk.CONFIGURATION);
  }

  @Override
  public void deleteFile(String location) {
    try {
      Files.deleteIfExists(Path.of(path(location)));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete " + location, e);
    }
  }

  @Override
  public Iterable<FileInfo> listPrefix(String prefix) {
    try (Stream<Path> files = Files.walk(Path.of(path(prefix)))) {
      return files.filter(Files::isRegularFile).map(LocalFiles::info).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + prefix, e);
    }
  }

  private static FileInfo info(Path file) {
    try {
      return new FileInfo(
          file.toString(), Files.size(file), Files.getLastModifiedTime(file).toMillis());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot look at " + file, e);
    }
  }

  @Override
  public void deletePrefix(String prefix) {
    listPrefix(prefix).forEach(file -> deleteFile(file.location()));
  }
}
