package uk.cicw.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script ./cicw, beside a distribution that is built already. */
class LauncherTest {
  @TempDir Path folder;

  @BeforeEach
  void putScriptBesideADistribution() throws Exception {
    Files.copy(Path.of("..", "cicw"), folder.resolve("cicw"));
    Files.createDirectories(folder.resolve("target/cicw"));
    Files.createFile(folder.resolve("target/cicw/built"));
  }

  @Test
  void aJavaOfAnotherVersionIsRefused() throws Exception {
    assertThat(start(jdk("11.0.22")))
        .isEqualTo(
            "1 Cannot start: %s/jdk/bin/java is version 11.0.22, and the warehouse runs on 17. Install one (Debian: apt-get install openjdk-17-jdk-headless), or point JAVA_HOME at it.%n"
                .formatted(folder));
  }

  @Test
  void aJavaHomeWithoutJavaIsNamed() throws Exception {
    assertThat(start(folder.resolve("nowhere")))
        .startsWith("1 Cannot start: JAVA_HOME is %s/nowhere, where there is no".formatted(folder));
  }

  @Test
  void theCommandIsStartedThroughALinkOnTheLightClassPathAndItsExitCodeIsGivenBack()
      throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("cicw"));
    String started = run(link, jdk("17.0.15"), "status", "--format", "csv");
    assertThat(started)
        .startsWith("7 ")
        .contains("-cp %s/target/cicw/lib/command/* ".formatted(folder))
        .endsWith("uk.cicw.command.Cicw status --format csv\n");
  }

  @Test
  void ofTwoFirstCommandsAtOnceOneBuildsAndTheOtherWaits() throws Exception {
    Files.delete(folder.resolve("target/cicw/built"));
    Path javaHome = jdk("17.0.15");
    executable(javaHome.resolve("bin/javac"), "");
    executable(
        Files.createDirectory(folder.resolve("bin")).resolve("mvn"),
        "echo built >>builds\nsleep 2\nmkdir -p target/cicw\n");
    // as a command that was killed while it built leaves it: no process has this number
    Files.createSymbolicLink(folder.resolve("target/building"), Path.of("99999999"));
    CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> start(javaHome));
    String second = start(javaHome);
    assertThat(List.of(first.get(), second))
        .allSatisfy(said -> assertThat(said).startsWith("7 ").contains("uk.cicw.command.Cicw"));
    assertThat(folder.resolve("builds")).hasContent("built");
    assertThat(folder.resolve("target/building")).doesNotExist();
  }

  private String start(Path javaHome) {
    try {
      return run(folder.resolve("cicw"), javaHome, "status");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private String run(Path script, Path javaHome, String... arguments) throws Exception {
    ProcessBuilder builder = new ProcessBuilder("sh", script.toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().put("JAVA_HOME", javaHome.toString());
    builder.environment().merge("PATH", folder.resolve("bin") + ":", (path, own) -> own + path);
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() + " " + said;
  }

  /** A JDK as far as the script looks: its release file, and a java that repeats its arguments. */
  private Path jdk(String version) throws Exception {
    Path home = folder.resolve("jdk");
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"%s\"%n".formatted(version));
    executable(home.resolve("bin/java"), "echo \"$@\"\nexit 7\n");
    return home;
  }

  private static void executable(Path file, String script) throws Exception {
    Files.writeString(file, "#!/bin/sh\n" + script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
