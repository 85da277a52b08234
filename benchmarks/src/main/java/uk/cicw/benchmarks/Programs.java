package uk.cicw.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.arrow.driver.jdbc.ArrowFlightJdbcDriver;

/** The programs that are compared, started as a user starts them. */
record Programs(Path root) {
  private static final double NANOS = 1e9;

  /** {@code cicw run} on these extract folders; seconds from start to end of the process. */
  double run(Path home, List<Path> extracts) {
    return time(runOn(home, extracts));
  }

  private List<String> runOn(Path home, List<Path> extracts) {
    List<String> command =
        new ArrayList<>(List.of(root.resolve("cicw").toString(), "--home", home.toString(), "run"));
    extracts.forEach(folder -> command.addAll(List.of("--extracts", folder.toString())));
    return command;
  }

  /** {@code cicw run} on these extract folders, watched. */
  Measured measuredRun(Path home, List<Path> extracts) {
    return MeasuredProcess.run(runOn(home, extracts));
  }

  /** A program of this module with these arguments, watched. */
  Measured measured(Class<?> main, List<String> arguments) {
    List<String> command = new ArrayList<>(java(main, "@" + root.resolve("target/cicw/run.jvm")));
    command.addAll(1, List.of("-Xmx3g", "-Xss16m"));
    command.addAll(arguments);
    return MeasuredProcess.run(command);
  }

  /** {@code cicw sql}, its answer as CSV. */
  Measured ask(Path home, String question) {
    return MeasuredProcess.run(
        List.of(
            root.resolve("cicw").toString(),
            "--home",
            home.toString(),
            "sql",
            "--format=csv",
            question));
  }

  /** The script of an analyst on the returns of one authority, by Debian's python3-pandas. */
  Measured pandas(Path returns) {
    return MeasuredProcess.run(
        List.of(
            "/usr/bin/python3",
            root.resolve("benchmarks/src/main/resources/benchmarks/indicators.py").toString(),
            returns.toString()));
  }

  /** Extracts of so many authorities, unless they lie there. */
  void generate(Path out, int authorities, int from, int to) {
    if (!Files.exists(out)) {
      time(
          List.of(
              root.resolve("cicw").toString(),
              "sample",
              "--out=" + out,
              "--authorities=" + authorities,
              "--from=" + from,
              "--to=" + to));
    }
  }

  Path bankHolidays() {
    return root.resolve("warehouse-schema/src/main/resources/calendar/bank-holidays.csv");
  }

  double bareSpark() {
    return time(java(BareSpark.class, "@" + root.resolve("target/cicw/run.jvm")));
  }

  /** What a program of this module prints, run in a process of its own. */
  String output(Class<?> main, String jvmOption) {
    try {
      Process process =
          new ProcessBuilder(java(main, jvmOption))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException("Cannot compare: this failed: " + main.getName());
      }
      return text.strip();
    } catch (IOException e) {
      throw new IllegalStateException("Cannot start " + main.getName(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Runs a program that asks a gateway by the stock driver, and prints what it prints. */
  void asClient(Class<?> main, Path work, List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "-Xmx1g",
                "-Dcicw.logs=" + work.resolve("logs"),
                "-cp",
                String.join(
                    ":",
                    root.resolve("target/cicw/lib/gateway/*").toString(),
                    root.resolve("benchmarks/target/classes").toString(),
                    driver()),
                main.getName(),
                root.toString(),
                work.toString()));
    command.addAll(arguments);
    try {
      if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
        throw new IllegalStateException("Cannot compare: this failed: " + main.getName());
      }
    } catch (IOException e) {
      throw new IllegalStateException("Cannot start " + main.getName(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Where Maven put it. */
  private static String driver() {
    return Path.of(
            URI.create(
                ArrowFlightJdbcDriver.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toString()))
        .toString();
  }

  private List<String> java(Class<?> main, String jvmOption) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        jvmOption,
        "-cp",
        root.resolve("target/cicw/lib/run/*") + ":" + root.resolve("benchmarks/target/classes"),
        main.getName());
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

  /** The whole sample with the published statistics that belong to it. */
  List<Path> sample() {
    return List.of(
        root.resolve("sample-extracts/sample"), root.resolve("sample-extracts/published"));
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
