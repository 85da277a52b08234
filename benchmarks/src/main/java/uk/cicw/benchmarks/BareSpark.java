package uk.cicw.benchmarks;

import java.io.IOException;
import org.apache.spark.sql.SparkSession;

/** What Spark costs before anything is done with it: a session and one trivial job. */
public final class BareSpark {

  public static void main(String[] args) throws IOException {
    try (SparkSession session =
        SparkSession.builder()
            .master("local[*]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "2")
            .getOrCreate()) {
      session.range(1000).selectExpr("sum(id)").collectAsList();
    }
  }

  private BareSpark() {}
}
