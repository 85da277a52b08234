package uk.cicw.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;

/**
 * The programs of the warehouse as the build put them together.
 *
 * @param root the top level of the repository, where {@code cicw} lies
 */
public record Distribution(Path root) {
  private static final String RUN_PROCESS = "uk.cicw.run.RunProcess";
  private static final String GATEWAY_PROCESS = "uk.cicw.gateway.GatewayProcess";
  private static final String VALIDATE_PROCESS = "uk.cicw.validate.ValidateProcess";

  /** What the decoder, the rules and their reports are made of. */
  private static final Pattern VALIDATES =
      Pattern.compile(
          "[/\\\\](etl-jobs|warehouse-schema|duckdb_jdbc|fastcsv|fastexcel|fastexcel-reader|opczip"
              + "|aalto-xml|stax2-api|commons-compress|commons-lang3|commons-codec|commons-io)-\\d[^/\\\\]*$");

  private static final String SAMPLE_PROCESS = "uk.cicw.sample.SampleProcess";

  /** The distribution that this process was started from. */
  public static Distribution current() {
    String root = System.getProperty("cicw.root");
    if (root == null) {
      throw new IllegalStateException(
          "Cannot start another process: it is not known where the warehouse is built. Start this"
              + " one by the script ./cicw.");
    }
    return new Distribution(Path.of(root));
  }

  /** The command line of a run process, without verb and options. */
  public List<String> runProcess(Settings settings) {
    List<String> command = process("run");
    command.addAll(
        List.of(
            "-Xmx" + settings.text("run.memory").orElseThrow(),
            logs(settings.home()),
            "-cp",
            built().resolve("lib/run").resolve("*").toString(),
            RUN_PROCESS));
    return command;
  }

  /** The beginning of a command line, with the classes that the build has archived, if it has. */
  private List<String> process(String name) {
    List<String> command = new ArrayList<>(List.of(java(), "@" + built().resolve(name + ".jvm")));
    Path classes = built().resolve(name + ".jsa");
    if (Files.exists(classes)) {
      // for a gateway a third less to do for a processor before it serves, for a small run a fifth
      command.addAll(
          List.of("-XX:SharedArchiveFile=" + classes, "-Xlog:disable", "-Xlog:all=error:stderr"));
    }
    return command;
  }

  /**
   * The command line of a validation, without options: the part of the run that decodes, and
   * DuckDB. With Spark beside it on the class path it would take twice as long to start.
   */
  public List<String> validateProcess() {
    return List.of(
        java(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-cp",
        String.join(File.pathSeparator, jarsToValidate()),
        VALIDATE_PROCESS);
  }

  private List<String> jarsToValidate() {
    try (Stream<Path> jars = Files.list(built().resolve("lib/run"))) {
      return jars.map(Path::toString).filter(VALIDATES.asPredicate()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot find the libraries of the warehouse. Start this by the script ./cicw.", e);
    }
  }

  /** The command line of the gateway of a home. */
  public List<String> gatewayProcess(Home home) {
    List<String> command = process("gateway");
    command.addAll(
        List.of(
            logs(home),
            "-cp",
            built().resolve("lib/gateway").resolve("*").toString(),
            GATEWAY_PROCESS,
            "--home",
            home.root().toString()));
    return command;
  }

  /** The command line of the generator of sample extracts, without options. */
  public List<String> sampleProcess() {
    return List.of(
        java(), "-cp", built().resolve("lib/command").resolve("*").toString(), SAMPLE_PROCESS);
  }

  /** The extracts of the sample authority and the published statistics that stand beside it. */
  public List<Path> sampleFolders() {
    Path samples = root.resolve("sample-extracts");
    return List.of(samples.resolve("sample"), samples.resolve("published"));
  }

  public boolean isBuilt() {
    return Files.isDirectory(built().resolve("lib/run"));
  }

  private Path built() {
    return root.resolve("target").resolve("cicw");
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static String logs(Home home) {
    return "-Dcicw.logs=" + home.logs().toAbsolutePath();
  }
}
