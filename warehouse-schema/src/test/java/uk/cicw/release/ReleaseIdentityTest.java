package uk.cicw.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.release.Manifest.ReleasedFile;
import uk.cicw.release.Manifest.Snapshot;

/** A release is named by what it is made of, and its manifest says what that is. */
class ReleaseIdentityTest {
  @TempDir Path home;
  SmallWarehouse warehouse = new SmallWarehouse(Path.of("."));

  @BeforeEach
  void openWarehouse() {
    warehouse = new SmallWarehouse(home);
  }

  @Test
  void nothingLandedIsNothingToPublish() throws Exception {
    assertThat(warehouse.publish(List.of(), Optional.empty())).isEqualTo(new Publication.Nothing());
    assertThat(warehouse.releases().current()).isEmpty();
    assertThatThrownBy(() -> warehouse.releases().openLive(Audience.ANALYST))
        .hasMessageStartingWith("Cannot open a release: none has been published")
        .hasMessageEndingWith("Run `cicw run`.");
  }

  @Test
  void theManifestNamesWhatTheReleaseIsMadeOf() throws Exception {
    String id = warehouse.published(240);
    Manifest manifest = warehouse.releases().show(id);
    assertThat(manifest.releaseId()).isEqualTo(id).startsWith("2025-04-20-");
    assertThat(manifest.publishedAt()).isEqualTo("2025-05-02T03:30:00Z");
    assertThat(manifest.previousRelease()).isNull();
    assertThat(manifest.isSynthetic()).isTrue();
    assertThat(manifest.versions().storage()).isEqualTo("v1.2.0");
    assertThat(manifest.snapshots()).contains(new Snapshot("fact_reviews", 7, 1, 1200));
    assertThat(manifest.extracts()).hasSize(12);
    assertThat(manifest.extracts().get(0).extractId()).isEqualTo("x2022episodes");
    assertThat(manifest.gates())
        .extracting(gate -> gate.name() + " " + gate.findingCount())
        .containsExactly("row_accounting 0", "keys 0", "references 0", "withdrawn 0");
    for (ReleasedFile file : manifest.files()) {
      byte[] bytes = Files.readAllBytes(current().resolve(file.name()));
      assertThat(file.bytes()).isEqualTo(bytes.length);
      assertThat(file.sha256())
          .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }
    assertThat(manifest.files()).extracting(ReleasedFile::name).hasSize(4);
  }

  @Test
  void theSameContentIsNotPublishedTwice() throws Exception {
    String id = warehouse.published(240);
    byte[] manifest = Files.readAllBytes(current().resolve("manifest.json"));
    assertThat(warehouse.publish(240)).isEqualTo(new Publication.Unchanged(id));
    assertThat(Files.readAllBytes(current().resolve("manifest.json"))).isEqualTo(manifest);
    assertThat(warehouse.releases().list()).hasSize(1);
  }

  @Test
  void theSameContentHasTheSameIdInAnyOrderAndAnyWarehouse() throws Exception {
    String id = warehouse.published(240);
    SmallWarehouse other = new SmallWarehouse(home.resolve("elsewhere"));
    String shuffled =
        "create or replace table fact_reviews as from fact_reviews order by hash(child_id)";
    assertThat(other.published(240, shuffled)).isEqualTo(id);
    assertThat(other.live(Audience.ANALYST, "from fact_reviews"))
        .isEqualTo(warehouse.live(Audience.ANALYST, "from fact_reviews"));
    assertThat(other.live(Audience.PUBLISHED, "from benchmark"))
        .isEqualTo(warehouse.live(Audience.PUBLISHED, "from benchmark"));
  }

  @Test
  void oneReviewThatMovesByADayIsAnotherRelease() throws Exception {
    String id = warehouse.published(240);
    String moved =
        "update fact_reviews set review_date = review_date + 1 where child_id = 'child 00007' and review_number = 2";
    assertThat(warehouse.published(240, moved)).isNotEqualTo(id).startsWith("2025-04-20-");
  }

  private Path current() throws Exception {
    return warehouse.releaseFolder().resolve(warehouse.releases().current().orElseThrow());
  }
}
