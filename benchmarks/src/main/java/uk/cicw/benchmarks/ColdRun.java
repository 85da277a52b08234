package uk.cicw.benchmarks;

import java.nio.file.Path;
import java.util.List;

/** A cold {@code cicw run} of one small month against the bare start of a Spark session. */
record ColdRun(Programs programs, Path work) {
  private static final String ONE_MONTH = ".*month=2024-04";

  Comparison measure(int pairs) {
    List<Path> month = programs.sampleFolders(ONE_MONTH);
    double[] ours = new double[pairs];
    double[] theirs = new double[pairs];
    for (int pair = 0; pair < pairs; pair++) {
      ours[pair] = programs.run(work.resolve("cold-" + pair), month);
      theirs[pair] = programs.bareSpark();
    }
    return new Comparison("a cold month", "cicw run", "bare Spark session", 2, ours, theirs);
  }
}
