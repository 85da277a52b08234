package uk.cicw.staging;

import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.JavaSparkContext;
import uk.cicw.decode.DeliveredFile;

/**
 * The landing folder as tasks reach it: on one machine where it lies, in a cluster by asking the
 * driver, which serves it to those who take part. So delivered bytes lie in one place only, and
 * travel as they lie there, sealed.
 *
 * @param landing its path on the machine of the driver
 * @param address under which the driver serves it, empty where all tasks run on that machine
 */
public record ServedFiles(String landing, String address) implements Serializable {
  private static final String NAME = "landing";

  public static ServedFiles of(JavaSparkContext spark, Path landing) {
    return new ServedFiles(landing.toString(), spark.isLocal() ? "" : serve(landing));
  }

  /** What serves jars to executors, too; Spark offers nothing else that brings them one file. */
  private static String serve(Path landing) {
    return SparkEnv.get()
        .rpcEnv()
        .fileServer()
        .addDirectoryIfAbsent(NAME, landing.toAbsolutePath().toFile());
  }

  boolean isHere() {
    return address.isEmpty();
  }

  /** Where a task asks for a file. */
  String address(DeliveredFile file) {
    String stored = Path.of(landing).relativize(file.path()).toString();
    try {
      return address + new URI(null, null, "/" + stored, null).getRawPath();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Cannot name " + file.location(), e);
    }
  }
}
