package uk.cicw.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A Java program that a test started, as a process of its own that ends with the test.
 *
 * @param said what it writes
 */
record StartedProgram(Process process, Path said) implements AutoCloseable {
  /** For lives in which the second compiler would take more than it gives. */
  static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1");

  private static final String JAVA_HOME = System.getProperty("java.home");

  static StartedProgram start(Path said, Map<String, String> environment, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(Path.of(JAVA_HOME, "bin", "java").toString()));
    command.add("-Xmx256m");
    command.addAll(SHORT_LIVED);
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.environment().put("JAVA_HOME", JAVA_HOME);
    return new StartedProgram(
        builder.redirectErrorStream(true).redirectOutput(said.toFile()).start(), said);
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Waits until it has said this. */
  void await(String words) throws IOException, InterruptedException {
    while (!Files.readString(said).contains(words)) {
      if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("It has ended, saying: " + Files.readString(said));
      }
    }
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
