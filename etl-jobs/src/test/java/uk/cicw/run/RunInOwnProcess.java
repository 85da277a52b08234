package uk.cicw.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the run process as the scheduler does: as a process of its own, with Spark's options. */
record RunInOwnProcess(Path home) {
  private static final Path RUN_JVM = Path.of("src/main/jvm/run.jvm").toAbsolutePath();

  /** Starts a run; what it says is kept in {@code said.txt} beside the home. */
  Process start(String verb, List<String> arguments) throws IOException {
    Files.createDirectories(home);
    return start(command(verb, arguments));
  }

  /** Starts a command of which {@link #command} is a part. */
  Process start(List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(said().toFile()))
        .start();
  }

  /** What starts a run. */
  List<String> command(String verb, List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + RUN_JVM,
                "-Xmx2g",
                // a night of a few returns ends before the second compiler has paid for itself
                "-XX:TieredStopAtLevel=1",
                "-Dcicw.logs=" + home.resolve("logs"),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                RunProcess.class.getName(),
                verb,
                "--home",
                home.toString()));
    command.addAll(arguments);
    return command;
  }

  /** Starts a run and kills it some time after it has said that it begins this step. */
  void killIn(String step, long afterMs, String verb, List<String> arguments) throws Exception {
    int before = Files.exists(said()) ? whatItSaid().length() : 0;
    Process run = start(verb, arguments);
    String begun = "@step " + step + " running";
    while (run.isAlive() && whatItSaid().indexOf(begun, before) < 0) {
      Thread.sleep(5);
    }
    run.waitFor(afterMs, TimeUnit.MILLISECONDS);
    run.destroyForcibly().waitFor();
  }

  /** Runs to the end and returns the exit code. */
  int run(Path... extracts) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>();
    for (Path folder : extracts) {
      arguments.addAll(List.of("--extracts", folder.toString()));
    }
    return start("run", arguments).waitFor();
  }

  String whatItSaid() throws IOException {
    return Files.readString(said());
  }

  private Path said() {
    return home.resolveSibling(home.getFileName() + "-said.txt");
  }
}
