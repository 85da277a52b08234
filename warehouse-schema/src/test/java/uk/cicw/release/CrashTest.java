package uk.cicw.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.release.Manifest.ReleasedFile;

class CrashTest {
  private static final int KILLS = 5;
  private static final int LONGEST_WAIT_MS = 2000;

  @TempDir Path home;

  @Test
  void aBuildThatIsKilledLeavesACompleteReleaseLive() throws Exception {
    SmallWarehouse warehouse = new SmallWarehouse(home.resolve("disturbed"));
    Random random = new Random(20260131);
    for (int kill = 1; kill <= KILLS; kill++) {
      buildAndKill(warehouse, 100 + kill * 20, random.nextInt(LONGEST_WAIT_MS));
      requireCompleteReleases(warehouse);
    }
    String id = warehouse.published(230);
    assertThat(new SmallWarehouse(home.resolve("undisturbed")).published(230)).isEqualTo(id);
    assertThat(Files.exists(warehouse.releaseFolder().resolve(".building"))).isFalse();
    requireCompleteReleases(warehouse);
  }

  /** Kills a builder some time after it has published once. */
  private static void buildAndKill(SmallWarehouse warehouse, int children, int waitMs)
      throws Exception {
    Process builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                RestlessBuilder.class.getName(),
                warehouse.home().toString(),
                String.valueOf(children))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader output =
        new BufferedReader(
            new InputStreamReader(builder.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(output.readLine()).isEqualTo(String.valueOf(children));
      Thread.sleep(waitMs);
    } finally {
      builder.destroyForcibly().waitFor();
    }
  }

  private static void requireCompleteReleases(SmallWarehouse warehouse) throws Exception {
    Optional<String> live = warehouse.releases().current();
    assertThat(warehouse.releases().list()).extracting(Manifest::releaseId).contains(live.get());
    for (Manifest manifest : warehouse.releases().list()) {
      Path folder = warehouse.releaseFolder().resolve(manifest.releaseId());
      for (ReleasedFile file : manifest.files()) {
        assertThat(ManifestWriter.sha256(folder.resolve(file.name()))).isEqualTo(file.sha256());
      }
    }
    for (Audience audience : Audience.values()) {
      assertThat(warehouse.live(audience, "select release_id from release_label"))
          .isEqualTo(List.of(live.get()));
    }
  }
}
