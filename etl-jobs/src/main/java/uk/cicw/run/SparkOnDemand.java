package uk.cicw.run;

import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;
import uk.cicw.home.Settings;
import uk.cicw.lake.SparkContexts;

/** Spark, started when the first step needs it: a night without news never does. */
class SparkOnDemand implements AutoCloseable {
  private final Settings settings;
  private @Nullable JavaSparkContext context;

  SparkOnDemand(Settings settings) {
    this.settings = settings;
  }

  JavaSparkContext get() {
    if (context == null) {
      context = SparkContexts.start(settings);
    }
    return context;
  }

  @Override
  public void close() {
    if (context != null) {
      context.close();
    }
  }
}
