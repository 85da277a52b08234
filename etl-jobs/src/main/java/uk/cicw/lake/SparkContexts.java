package uk.cicw.lake;

import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import uk.cicw.home.Settings;

/**
 * Starts Spark. The jobs work on RDDs of files and of children, so a plain context is enough: no
 * SQL session, no UI, and on one machine no network beyond the loopback.
 */
public final class SparkContexts {

  /** A context on the master of the settings; {@code local[*]} unless set. */
  public static JavaSparkContext start(Settings settings) {
    String master = settings.text("spark.master").orElse("local[*]");
    SparkConf conf = new SparkConf();
    settings.options("spark.options").forEach(conf::set);
    conf.setAppName("children-in-care-warehouse")
        .setMaster(master)
        .setIfMissing("spark.ui.enabled", "false")
        .setIfMissing("spark.ui.showConsoleProgress", "false");
    if (master.startsWith("local")) {
      conf.set("spark.driver.host", "localhost").set("spark.driver.bindAddress", "127.0.0.1");
      return new JavaSparkContext(conf);
    }
    return new ClusterSession(settings).start(conf);
  }

  private SparkContexts() {}
}
