package uk.cicw.lake;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;

/**
 * Files of a lake on this machine's disk. Hadoop's local file system would start a process for the
 * permissions of each file and keep a checksum file beside it; a night writes hundreds of files.
 */
public final class LocalFiles implements FileIO {
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
    Path file = Path.of(path(location));
    try {
      // here and not in Iceberg, where two tasks that make the same folder can fail
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot create the folder of " + file, e);
    }
    return org.apache.iceberg.Files.localOutput(file.toFile());
  }

  @Override
  public void deleteFile(String location) {
    try {
      Files.deleteIfExists(Path.of(path(location)));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete " + location, e);
    }
  }
}
