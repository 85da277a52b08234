package uk.cicw.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.home.Home;
import uk.cicw.release.Audience;
import uk.cicw.release.Releases;

/**
 * A run that is killed at a random moment loses nothing and shows nothing half done. Killed more
 * often, five seconds each: {@code -Dkills=20}.
 */
class KilledRunTest {
  private static final Path RETURNS = Path.of("src/test/resources/returns/yearly").toAbsolutePath();
  private static final int KILLS = Integer.getInteger("kills", 8);
  private static final long LONGEST_LIFE_MS = 9_000;
  private static final List<String> EXTRACTS =
      List.of(
          "--extracts",
          RETURNS.toString(),
          "--authority",
          "813",
          "--received-at",
          "2020-06-30T06:00:00Z");

  @TempDir Path folder;

  @Test
  void killedRunsAndOneThatEndsGiveTheFactsOfAnUndisturbedRun() throws Exception {
    RunInOwnProcess undisturbed = warehouse("undisturbed");
    long begun = System.nanoTime();
    assertThat(undisturbed.start("run", EXTRACTS).waitFor()).as(undisturbed.whatItSaid()).isZero();
    long wholeLifeMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);

    RunInOwnProcess killed = warehouse("killed");
    SplittableRandom random = new SplittableRandom(903);
    for (int kill = 0; kill < KILLS; kill++) {
      Process run = killed.start("run", EXTRACTS);
      run.waitFor(random.nextLong(Math.min(wholeLifeMs, LONGEST_LIFE_MS)), TimeUnit.MILLISECONDS);
      run.destroyForcibly().waitFor();
      assertThatTheLiveReleaseIsReadable(killed);
    }
    assertThat(killed.start("run", EXTRACTS).waitFor()).as(killed.whatItSaid()).isZero();

    assertThat(LakeContent.facts(killed.home())).isEqualTo(LakeContent.facts(undisturbed.home()));
    assertThat(live(killed)).isEqualTo(live(undisturbed));
  }

  private RunInOwnProcess warehouse(String name) throws Exception {
    LakeContent.giveKey(folder.resolve(name));
    return new RunInOwnProcess(folder.resolve(name));
  }

  private static void assertThatTheLiveReleaseIsReadable(RunInOwnProcess warehouse)
      throws Exception {
    Releases releases = releases(warehouse);
    if (releases.current().isPresent()) {
      try (var release = releases.openLive(Audience.ANALYST);
          var statement = release.createStatement();
          var row = statement.executeQuery("select count(*) > 0 from trend_series")) {
        assertThat(row.next() && row.getBoolean(1)).isTrue();
      }
    }
  }

  private static Optional<String> live(RunInOwnProcess warehouse) throws Exception {
    return releases(warehouse).current();
  }

  private static Releases releases(RunInOwnProcess warehouse) {
    return new Releases(new Home(warehouse.home()).releases(), Clock.systemUTC());
  }
}
