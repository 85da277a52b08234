package uk.cicw.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import uk.cicw.home.Settings;
import uk.cicw.lake.SharedSpark;

/** A run process as it is, but for the process: it uses the Spark that all tests share. */
record RunOfTest(int exitCode, String out, String err) {

  /** At six in the morning of this day. */
  static RunOfTest on(String day, Path home, String verb, String... arguments) {
    List<String> all = new ArrayList<>(List.of(verb, "--home", home.toString()));
    all.addAll(List.of("--workflow", "nightly", "--logical-date", day));
    all.addAll(List.of(arguments));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Clock morning = Clock.fixed(Instant.parse(day + "T06:00:00Z"), ZoneOffset.UTC);
    int exitCode =
        new RunProcess(
                morning,
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                Shared::new)
            .exitCode(all.toArray(String[]::new));
    return new RunOfTest(exitCode, out.toString(UTF_8), err.toString(UTF_8));
  }

  private static final class Shared extends SparkOnDemand {
    Shared(Settings settings) {
      super(settings);
    }

    @Override
    JavaSparkContext get() {
      return SharedSpark.context();
    }

    @Override
    public void close() {
      // others use it, too
    }
  }
}
