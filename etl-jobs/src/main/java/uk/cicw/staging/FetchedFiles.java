package uk.cicw.staging;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.SparkEnv;
import org.apache.spark.SparkFiles;
import uk.cicw.decode.DeliveredFile;

/**
 * Delivered files on the machine of the task that reads them. What was fetched lies there sealed as
 * it is in the landing folder, and is deleted when the task is done with it.
 */
public final class FetchedFiles implements AutoCloseable {
  private final ServedFiles served;
  private final Map<DeliveredFile, DeliveredFile> fetched = new HashMap<>();

  public FetchedFiles(ServedFiles served) {
    this.served = served;
  }

  /** The same file on this machine. */
  public DeliveredFile here(DeliveredFile file) {
    return served.isHere() ? file : fetched.computeIfAbsent(file, this::fetch);
  }

  private DeliveredFile fetch(DeliveredFile file) {
    try {
      // the folder of the executor, which goes with it should it die
      Path folder = Files.createTempDirectory(Path.of(SparkFiles.getRootDirectory()), "delivered");
      Path copy = folder.resolve(String.valueOf(file.path().getFileName()));
      try (ReadableByteChannel bytes = SparkEnv.get().rpcEnv().openChannel(served.address(file));
          OutputStream out = Files.newOutputStream(copy)) {
        Channels.newInputStream(bytes).transferTo(out);
      }
      return new DeliveredFile(copy.toString(), file.keys());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot fetch a delivered file from the machine of the run", e);
    }
  }

  @Override
  public void close() {
    try {
      for (DeliveredFile file : fetched.values()) {
        Files.delete(file.path());
        Files.delete(file.path().resolveSibling(""));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete a fetched file", e);
    }
  }
}
