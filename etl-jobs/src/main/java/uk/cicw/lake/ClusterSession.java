package uk.cicw.lake;

import java.io.File;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import uk.cicw.home.Settings;

/**
 * What Spark needs where tasks run on other machines. They are given keys and delivered bytes, and
 * exchange rows about children: who has no part in it reads none of that on the way, or on the
 * disks on which Spark puts it meanwhile.
 */
record ClusterSession(Settings settings) {
  private static final Map<String, String> PROTECTION =
      Map.of(
          "spark.authenticate", "true",
          "spark.network.crypto.enabled", "true",
          "spark.network.crypto.authEngineVersion", "2",
          "spark.network.crypto.cipher", "AES/GCM/NoPadding",
          "spark.io.encryption.enabled", "true");

  private static final Duration WAIT = Duration.ofMillis(100);

  /** Longer than Spark tries; a cluster that is busy is waited for by the jobs themselves. */
  private static final int LONGEST_WAITS = 900;

  /** Archives that tasks need and a distribution of Spark does not hold. */
  private static final List<String> ARCHIVES =
      List.of(
          "etl-jobs-",
          "warehouse-schema-",
          "iceberg-spark-runtime-",
          "iceberg-aws-bundle-",
          "fastcsv-",
          "fastexcel-reader-",
          "aalto-xml-",
          "stax2-api-",
          "duckdb_jdbc-");

  /** A context whose cluster has answered. */
  JavaSparkContext start(SparkConf conf) {
    configure(conf);
    JavaSparkContext context = new JavaSparkContext(conf);
    awaitMachines(context);
    return context;
  }

  private void configure(SparkConf conf) {
    PROTECTION.forEach(conf::set);
    settings
        .secrets()
        .of("spark.secret")
        .ifPresent(secret -> conf.set("spark.authenticate.secret", secret));
    if (!conf.contains("spark.jars")) {
      conf.setJars(archives());
    }
    // else the work is cut for the machines that have answered by then
    conf.setIfMissing("spark.scheduler.minRegisteredResourcesRatio", "1.0");
  }

  /**
   * Waits for the first machine, or for Spark to give the cluster up: else the first job would fail
   * by something that was lost with it.
   */
  private static void awaitMachines(JavaSparkContext context) {
    for (int waits = 0; waits < LONGEST_WAITS; waits++) {
      if (context.sc().isStopped()) {
        throw new IllegalStateException(
            "Cannot reach the Spark cluster %s: it does not answer, or refuses this run. See that it runs, and that spark.secret is its own."
                .formatted(context.master()));
      }
      if (context.sc().getExecutorMemoryStatus().size() > 1) {
        return;
      }
      LockSupport.parkNanos(WAIT.toNanos());
    }
  }

  private static String[] archives() {
    List<File> files =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(File::new)
            .toList();
    return ARCHIVES.stream().map(name -> archive(name, files)).toArray(String[]::new);
  }

  private static String archive(String name, List<File> files) {
    return files.stream()
        .filter(file -> file.getName().startsWith(name))
        .map(File::getPath)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Cannot give the cluster what its tasks need: %s is no archive here. Start the run from the distribution, by the script ./cicw."
                        .formatted(name)));
  }
}
