package uk.cicw.lake;

import java.nio.file.Path;
import org.apache.spark.api.java.JavaSparkContext;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;

/** One Spark context for all tests of the module; it ends with the process. */
public final class SharedSpark {
  private static final JavaSparkContext CONTEXT =
      SparkContexts.start(Settings.load(new Home(Path.of("target", "no-home"))));

  public static JavaSparkContext context() {
    return CONTEXT;
  }

  private SharedSpark() {}
}
