package uk.cicw.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two releases, a day apart. Each test rolls a copy of them back. */
class RollbackTest {
  private static final String COUNT = "select max(numerator) from trend_series";

  @TempDir static Path folder;
  private static SmallWarehouse made = new SmallWarehouse(Path.of("."));
  private static String before = "";
  private static String after = "";

  @TempDir Path home;
  SmallWarehouse warehouse = made;

  @BeforeAll
  static void publishTwoReleases() throws Exception {
    made = new SmallWarehouse(folder);
    before = made.published(240);
    made = made.after(1);
    after = made.published(250);
  }

  @BeforeEach
  void copy() throws Exception {
    warehouse = made.copiedTo(home);
  }

  @Test
  void theEarlierReleaseAnswersAgainAndSaysThatItIsStale() throws Exception {
    assertThat(warehouse.live(Audience.PUBLISHED, COUNT)).containsExactly("250");
    warehouse.releases().rollback(before);
    assertThat(warehouse.live(Audience.PUBLISHED, COUNT)).containsExactly("240");
    assertThat(warehouse.releases().staleness())
        .contains(
            new Staleness(before, after, "2025-05-03T03:30:00Z", "rolled back from " + after));
    assertThat(warehouse.releases().isWithdrawn(after)).isTrue();
  }

  @Test
  void whoReadsTheLaterReleaseReadsOnAndWhoComesAfterwardsReadsTheEarlierOne() throws Exception {
    try (Connection reader = warehouse.releases().openLive(Audience.ANALYST)) {
      assertThat(SmallWarehouse.rows(reader, COUNT)).containsExactly("250");
      warehouse.releases().rollback(before);
      assertThat(SmallWarehouse.rows(reader, COUNT)).containsExactly("250");
      assertThat(warehouse.live(Audience.ANALYST, COUNT)).containsExactly("240");
      warehouse.releases().rollback(after);
      assertThat(SmallWarehouse.rows(reader, COUNT)).containsExactly("250");
    }
  }

  @Test
  void theNextNightDoesNotUndoIt() throws Exception {
    warehouse.releases().rollback(before);
    Publication night = warehouse.publish(250);
    assertThat(night).isInstanceOf(Publication.Held.class);
    assertThat(((Publication.Held) night).failed().get(0).findings())
        .containsExactly(
            after
                + ": a rollback took it back; `cicw releases rollback "
                + after
                + "` restores it");
    assertThat(warehouse.releases().current()).contains(before);
  }

  @Test
  void newExtractsArePublishedOverIt() throws Exception {
    warehouse.releases().rollback(before);
    String next = warehouse.published(252);
    assertThat(warehouse.releases().current()).contains(next);
    assertThat(warehouse.releases().staleness()).isEmpty();
    assertThat(warehouse.releases().show(next).previousRelease()).isEqualTo(before);
  }

  @Test
  void theNewestReleaseIsNotStaleOnceItIsRestored() throws Exception {
    warehouse.releases().rollback(before);
    warehouse.releases().rollback(after);
    assertThat(warehouse.live(Audience.ANALYST, COUNT)).containsExactly("250");
    assertThat(warehouse.releases().staleness()).isEmpty();
    assertThat(warehouse.publish(250)).isEqualTo(new Publication.Unchanged(after));
  }

  @Test
  void restoringTakesNothingBack() throws Exception {
    warehouse.releases().rollback(before);
    warehouse.releases().rollback(after);
    assertThat(warehouse.releases().isWithdrawn(before)).isFalse();
    assertThat(warehouse.publish(240)).isInstanceOf(Publication.Published.class);
  }

  @Test
  void theReturnToAnEarlierContentCanBeTakenBackLikeAnyOther() throws Exception {
    warehouse = warehouse.after(1);
    assertThat(warehouse.published(240)).isEqualTo(before);
    warehouse.releases().rollback(after);
    assertThat(warehouse.releases().staleness())
        .map(Staleness::reason)
        .contains("rolled back from " + before);
    assertThat(warehouse.publish(240)).isInstanceOf(Publication.Held.class);
  }

  @Test
  void halfOfTheWayForwardIsStillStale() throws Exception {
    warehouse = warehouse.after(1);
    String newest = warehouse.published(260);
    warehouse.releases().rollback(before);
    warehouse.releases().rollback(after);
    assertThat(warehouse.releases().isWithdrawn(newest)).isTrue();
    assertThat(warehouse.releases().staleness())
        .map(Staleness::reason)
        .contains("rolled back from " + newest);
  }

  @Test
  void aNamedPersonCanPublishItAgainThroughTheGate() throws Exception {
    warehouse.releases().rollback(before);
    List<PinnedTable> pinned = SmallLake.with(home.resolve("lake"), 250);
    Publication again =
        warehouse.publish(
            pinned,
            Optional.of(SmallWarehouse.letThrough(warehouse.publish(pinned, Optional.empty()))));
    assertThat(again).isInstanceOf(Publication.Published.class);
    assertThat(warehouse.releases().current()).contains(after);
  }

  @Test
  void onlyACompleteReleaseCanBeRolledBackTo() {
    assertThatThrownBy(() -> warehouse.releases().rollback("2024-01-01-00000000"))
        .hasMessageStartingWith("Cannot find release 2024-01-01-00000000");
    assertThatThrownBy(() -> warehouse.releases().rollback(".building"))
        .hasMessageStartingWith("Cannot find release .building");
  }
}
