package uk.cicw.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
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

  private String start(Path javaHome) throws Exception {
    return run(folder.resolve("cicw"), javaHome, "status");
  }

  private static String run(Path script, Path javaHome, String... arguments) throws Exception {
    ProcessBuilder builder = new ProcessBuilder("sh", script.toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().put("JAVA_HOME", javaHome.toString());
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() + " " + said;
  }

  /** A JDK as far as the script looks: its release file, and a java that repeats its arguments. */
  private Path jdk(String version) throws Exception {
    Path home = folder.resolve("jdk");
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"%s\"%n".formatted(version));
    Path java = Files.writeString(home.resolve("bin/java"), "#!/bin/sh\necho \"$@\"\nexit 7\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    return home;
  }
}
