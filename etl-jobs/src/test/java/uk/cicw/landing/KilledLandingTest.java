package uk.cicw.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.cicw.landing.LandingHome.OF_813;
import static uk.cicw.landing.LandingHome.RETURNS;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/** A landing that is killed leaves nothing half done that landing again would not put right. */
class KilledLandingTest {
  private static final int LONGEST_WAIT_MS = 800;

  @RepeatedTest(4)
  void landsTheSameAsIfNothingHadHappened(
      RepetitionInfo repetition, @TempDir Path killed, @TempDir Path whole) throws Exception {
    LandingHome undisturbed = new LandingHome(whole);
    undisturbed.land(OF_813, RETURNS.resolve("yearly"));
    killAfter(killed, new Random(repetition.getCurrentRepetition()).nextInt(LONGEST_WAIT_MS));

    LandingHome again = new LandingHome(killed);
    assertThat(again.known()).isIn(List.of(), undisturbed.known());
    again.land(OF_813, RETURNS.resolve("yearly"));

    assertThat(again.known()).isEqualTo(undisturbed.known());
    for (var file : again.ledger.files()) {
      assertThat(again.opened(again.home.landing().resolve(file.storedPath())))
          .isEqualTo(undisturbed.opened(undisturbed.home.landing().resolve(file.storedPath())));
    }
  }

  private static void killAfter(Path home, int waitMs) throws IOException, InterruptedException {
    Files.createDirectories(home);
    Process process = LandingProcess.start(home);
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      String line = output.readLine();
      while (line != null && !line.equals(LandingProcess.BEGINS)) {
        line = output.readLine();
      }
      assertThat(line).isEqualTo(LandingProcess.BEGINS);
      Thread.sleep(waitMs);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }
}
