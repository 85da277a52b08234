package uk.cicw.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five releases, ten days apart; the last was published today. Each test prunes a copy of them. */
class PruningTest {
  private static final String COUNT = "select max(numerator) from trend_series";

  @TempDir static Path folder;
  private static final List<String> ids = new ArrayList<>();
  private static SmallWarehouse made = new SmallWarehouse(Path.of("."));

  @TempDir Path home;
  SmallWarehouse warehouse = made;

  @BeforeAll
  static void publishEveryTenDays() throws Exception {
    made = new SmallWarehouse(folder);
    for (int release = 0; release < 5; release++) {
      ids.add(made.published(240 + release));
      made = made.after(release < 4 ? 10 : 0);
    }
  }

  @BeforeEach
  void copy() throws Exception {
    warehouse = made.copiedTo(home);
  }

  @Test
  void theLatestAndThoseOfTheLastDaysAndSnapshotsStay() throws Exception {
    assertThat(prune(1, 15, Set.of(ids.get(0)))).containsExactly(ids.get(2), ids.get(1));
    assertThat(listed()).containsExactly(ids.get(4), ids.get(3), ids.get(0));
    assertThat(prune(2, 0, Set.of(ids.get(0)))).isEmpty();
    assertThat(prune(2, 0, Set.of())).containsExactly(ids.get(0));
  }

  @Test
  void theLiveReleaseAndTheOneBuiltLastAlwaysStay() throws Exception {
    warehouse.releases().rollback(ids.get(1));
    prune(0, 0, Set.of());
    assertThat(listed()).containsExactly(ids.get(4), ids.get(1));
    assertThat(warehouse.live(Audience.ANALYST, COUNT)).containsExactly("241");
    warehouse.releases().rollback(ids.get(4));
    assertThat(warehouse.publish(244)).isEqualTo(new Publication.Unchanged(ids.get(4)));
  }

  @Test
  void whoHasAPrunedReleaseOpenReadsOn() throws Exception {
    try (Connection reader = warehouse.releases().open(ids.get(0), Audience.ANALYST)) {
      prune(1, 0, Set.of());
      assertThat(warehouse.releaseFolder().resolve(ids.get(0))).doesNotExist();
      assertThat(SmallWarehouse.rows(reader, COUNT)).containsExactly("240");
      assertThat(SmallWarehouse.rows(reader, "select count(*) > 0 from benchmark"))
          .containsExactly("true");
    }
  }

  @Test
  void whatAKilledPruningLeftIsDeletedByTheNext() throws Exception {
    Path left = warehouse.releaseFolder().resolve(".pruned-" + ids.get(0));
    Files.move(warehouse.releaseFolder().resolve(ids.get(0)), left);
    Files.createDirectories(warehouse.releaseFolder().resolve(".building/spill"));
    assertThat(listed()).doesNotContain(ids.get(0)).hasSize(4);
    prune(9, 0, Set.of());
    assertThat(left).doesNotExist();
    assertThat(warehouse.releaseFolder().resolve(".building")).doesNotExist();
    assertThat(listed()).hasSize(4);
  }

  @Test
  void aRollbackStandsAlthoughWhatItTookBackIsPruned() throws Exception {
    warehouse.releases().rollback(ids.get(0));
    warehouse = warehouse.after(1);
    String next = warehouse.published(250);
    prune(1, 0, Set.of());
    assertThat(listed()).containsExactly(next);
    Publication again = warehouse.publish(244);
    assertThat(again).isInstanceOf(Publication.Held.class);
    assertThat(((Publication.Held) again).failed().get(0).findings())
        .containsExactly(
            ids.get(4)
                + ": a rollback took it back; it was pruned since, and an override of this gate"
                + " builds it again");
  }

  /** The ids that disappeared, the latest first. */
  private List<String> prune(int latest, int days, Set<String> snapshots) throws Exception {
    List<String> gone = new ArrayList<>();
    new Pruning(warehouse.releaseFolder(), warehouse.clock())
        .prune(new Keeping(latest, days, snapshots), release -> gone.add(release.releaseId()));
    return gone;
  }

  private List<String> listed() throws Exception {
    return warehouse.releases().list().stream().map(Manifest::releaseId).toList();
  }
}
