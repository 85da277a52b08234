package uk.cicw.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A standalone cluster of a master and two workers with one core each, as they stand on machines of
 * their own: started from what a distribution of Spark holds, with nothing of the warehouse.
 */
record SparkCluster(Path folder, int port, List<StartedProgram> programs) implements AutoCloseable {
  static final String SECRET = "the-secret-of-the-cluster";

  /** What a run needs beside Spark. */
  private static final List<String> OURS =
      List.of(
          "etl-jobs-",
          "warehouse-schema-",
          "iceberg-",
          "fastcsv-",
          "fastexcel-",
          "aalto-xml-",
          "stax2-api-",
          "commons-vfs2-",
          "config-",
          "duckdb_jdbc-",
          "jdbi3-",
          "jsch-",
          "password4j-",
          "postgresql-",
          "sqlite-jdbc-");

  private static final String LOGGING =
      """
      <configuration>
        <appender name="console" class="ch.qos.logback.core.ConsoleAppender">
          <target>System.err</target>
          <encoder><pattern>%level %logger{0} %msg%n</pattern></encoder>
        </appender>
        <root level="INFO"><appender-ref ref="console" /></root>
      </configuration>
      """;

  static SparkCluster start(Path folder, Distribution distribution) throws Exception {
    install(folder, distribution);
    SparkCluster cluster = new SparkCluster(folder, StartedProgram.freePort(), new ArrayList<>());
    cluster
        .start("master", "Master", "--port", String.valueOf(cluster.port))
        .await("New state: ALIVE");
    for (String worker : List.of("worker-0", "worker-1")) {
      String work = folder.resolve(worker).toString();
      cluster.start(
          worker, "Worker", "--cores", "1", "--memory", "512m", "--work-dir", work, cluster.url());
    }
    for (StartedProgram worker : cluster.programs.subList(1, 3)) {
      worker.await("Successfully registered with master");
    }
    return cluster;
  }

  private static void install(Path folder, Distribution distribution) throws IOException {
    Path jars = Files.createDirectories(folder.resolve("jars"));
    try (Stream<Path> archives = Files.list(distribution.root().resolve("target/cicw/lib/run"))) {
      for (Path archive : archives.toList()) {
        String name = String.valueOf(archive.getFileName());
        if (OURS.stream().noneMatch(name::startsWith)) {
          Files.createSymbolicLink(jars.resolve(name), archive.toRealPath());
        }
      }
    }
    Path conf = Files.createDirectories(folder.resolve("conf"));
    Files.writeString(conf.resolve("logback.xml"), LOGGING);
    Files.writeString(
        conf.resolve("spark-defaults.conf"),
        """
        spark.authenticate true
        spark.authenticate.secret %s
        spark.network.crypto.enabled true
        spark.network.crypto.authEngineVersion 2
        spark.network.crypto.cipher AES/GCM/NoPadding
        spark.master.rest.enabled false
        """
            .formatted(SECRET));
  }

  private StartedProgram start(String name, String program, String... arguments)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "@" + Path.of("../etl-jobs/src/main/jvm/run.jvm").toAbsolutePath().normalize(),
                "-cp",
                folder.resolve("conf") + ":" + folder.resolve("jars") + "/*",
                "org.apache.spark.deploy.%s.%s"
                    .formatted(program.toLowerCase(Locale.ROOT), program),
                "--host",
                "127.0.0.1",
                "--webui-port",
                "0"));
    command.addAll(List.of(arguments));
    StartedProgram started =
        StartedProgram.start(
            folder.resolve(name + ".txt"),
            Map.of(
                "SPARK_HOME",
                folder.toString(),
                "SPARK_LOCAL_IP",
                "127.0.0.1",
                "SPARK_SCALA_VERSION",
                "2.13"),
            command);
    programs.add(started);
    return started;
  }

  String url() {
    return "spark://127.0.0.1:" + port;
  }

  /** The settings of a run on it. */
  String settings(Path secretFile) throws IOException {
    Files.writeString(secretFile, SECRET);
    Path events = Files.createDirectories(folder.resolve("events"));
    return """
        spark {
          master = "%s", secret-file = "%s"
          options {
            spark.driver.host = 127.0.0.1, spark.cores.max = 2, spark.executor.memory = 512m
            spark.executor.extraJavaOptions = "%s"
            spark.eventLog.enabled = true, spark.eventLog.dir = "%s"
          }
        }
        """
        .formatted(url(), secretFile, String.join(" ", StartedProgram.SHORT_LIVED), events.toUri());
  }

  /**
   * Kills the executor of a worker once it has begun a task of this stage.
   *
   * @return its command line; empty when the run has ended before
   */
  Optional<String> killExecutor(int worker, String stage, Process run) throws Exception {
    String begun = "in stage " + stage;
    while (run.isAlive()) {
      if (logs(worker).stream().anyMatch(log -> log.contains(begun))) {
        ProcessHandle executor = executor(worker);
        String commandLine = executor.info().commandLine().orElseThrow();
        executor.destroyForcibly();
        return Optional.of(commandLine);
      }
      Thread.sleep(20);
    }
    return Optional.empty();
  }

  private ProcessHandle executor(int worker) {
    return programs.get(1 + worker).process().children().findFirst().orElseThrow();
  }

  /** What the executors of a worker have said. */
  List<String> logs(int worker) throws IOException {
    Path work = folder.resolve("worker-" + worker);
    if (!Files.isDirectory(work)) {
      return List.of();
    }
    List<String> logs = new ArrayList<>();
    try (Stream<Path> files = Files.walk(work)) {
      for (Path log : files.filter(file -> file.endsWith("stderr")).toList()) {
        logs.add(Files.readString(log));
      }
    }
    return logs;
  }

  @Override
  public void close() throws IOException {
    programs.forEach(StartedProgram::close);
    try (Stream<Path> links = Files.list(folder.resolve("jars"))) {
      for (Path link : links.toList()) {
        Files.delete(link);
      }
    }
  }
}
