package uk.cicw.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The programs that are compared, started as a user starts them. */
record Programs(Path root) {
  private static final double NANOS = 1e9;

  /** {@code cicw run} on these extract folders; seconds from start to end of the process. */
  double run(Path home, List<Path> extracts) {
    List<String> command =
        new ArrayList<>(List.of(root.resolve("cicw").toString(), "--home", home.toString(), "run"));
    extracts.forEach(folder -> command.addAll(List.of("--extracts", folder.toString())));
    return time(command);
  }

  double bareSpark() {
    return time(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "@" + root.resolve("target/cicw/run.jvm"),
            "-cp",
            root.resolve("target/cicw/lib/run/*") + ":" + root.resolve("benchmarks/target/classes"),
            BareSpark.class.getName()));
  }

  private static double time(List<String> command) {
    long begun = System.nanoTime();
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (process.waitFor() != 0) {
        throw new IllegalStateException("Cannot compare: this failed: " + command);
      }
    } catch (IOException e) {
      throw new IllegalStateException("Cannot start " + command, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return (System.nanoTime() - begun) / NANOS;
  }

  /** The extract folders of the sample in the order of their names. */
  List<Path> sampleFolders(String pattern) {
    Path sample = root.resolve("sample-extracts/sample");
    try (Stream<Path> all = Files.walk(sample)) {
      return all.filter(Files::isDirectory)
          .filter(folder -> sample.relativize(folder).toString().matches(pattern))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException("Cannot list " + sample, e);
    }
  }
}
