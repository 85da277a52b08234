package uk.cicw.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.home.Home;
import uk.cicw.release.Releases;

/** The disk under the home is full; then somebody makes room. */
class FullDiskTest {
  private static final Path RETURNS = Path.of("src/test/resources/returns/yearly").toAbsolutePath();
  private static final List<String> EXTRACTS =
      List.of(
          "--extracts",
          RETURNS.toString(),
          "--authority",
          "813",
          "--received-at",
          "2020-06-30T06:00:00Z");

  /**
   * A disk of its own under the home, seen by this shell and its children only. It is filled so far
   * that a night breaks off while it conforms, then so far that one breaks off while it builds the
   * release; then there is room.
   */
  private static final String NIGHTS =
      """
      set -eu
      home=$1; kept=$2; shift 2
      cp -r "$home" "$kept"
      mount -t tmpfs -o size=400m cicw "$home"
      cp -r "$kept/." "$home"
      rm -r "$kept"
      for kilobytes_left in 2500 4000; do
        free=$(df -k --output=avail "$home" | tail -n 1)
        head -c $(((free - kilobytes_left) * 1024)) /dev/zero > "$home/filler"
        "$@" || echo "exit code $?"
        rm "$home/filler"
      done
      "$@"
      echo "exit code $?"
      cp -r "$home" "$kept"
      """;

  @TempDir Path folder;

  @Test
  void eachNightSaysWhyItBrokeOffAndTheFirstWithRoomGoesOnWithNothingLost() throws Exception {
    assumeTrue(canMount(), "SKIPPED: this user may not mount a disk of its own");
    RunInOwnProcess undisturbed = warehouse("undisturbed");
    assertThat(undisturbed.start("run", EXTRACTS).waitFor()).as(undisturbed.whatItSaid()).isZero();

    RunInOwnProcess full = warehouse("full");
    Path kept = folder.resolve("kept");
    List<String> nights =
        new ArrayList<>(List.of("unshare", "--map-root-user", "--mount", "sh", "-c", NIGHTS, "sh"));
    nights.addAll(List.of(full.home().toString(), kept.toString()));
    nights.addAll(full.command("run", EXTRACTS));
    assertThat(full.start(nights).waitFor()).as(full.whatItSaid()).isZero();
    assertThat(full.whatItSaid().lines().filter(line -> line.matches("Cannot .*|exit code .*")))
        .containsExactly(
            breakingOff(full), "exit code 1", breakingOff(full), "exit code 1", "exit code 0");

    // the disk is gone with the shell that mounted it
    List<String> back = List.of("cp", "-r", kept + "/.", full.home().toString());
    assertThat(full.start(back).waitFor()).as(full.whatItSaid()).isZero();
    assertThat(LakeContent.facts(full.home())).isEqualTo(LakeContent.facts(undisturbed.home()));
    assertThat(live(full)).isEqualTo(live(undisturbed));
  }

  private static String breakingOff(RunInOwnProcess warehouse) {
    return "Cannot finish `cicw run`: the disk is full. Make room where %s lies, and where temporary files do: what is live stays as it is, and the next run goes on where this one stopped."
        .formatted(warehouse.home());
  }

  private static boolean canMount() throws Exception {
    List<String> command = List.of("unshare", "--map-root-user", "--mount", "true");
    return new ProcessBuilder(command).start().waitFor() == 0;
  }

  private RunInOwnProcess warehouse(String name) throws Exception {
    LakeContent.giveKey(folder.resolve(name));
    return new RunInOwnProcess(folder.resolve(name));
  }

  private static Optional<String> live(RunInOwnProcess warehouse) throws Exception {
    return new Releases(new Home(warehouse.home()).releases(), Clock.systemUTC()).current();
  }
}
