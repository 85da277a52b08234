package uk.cicw.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.release.gate.GateResult;

/** A child is taken out of what is live while the gates, or a rollback, let nothing new go live. */
class ForgottenInReleaseTest {
  private static final String COUNT = "select max(numerator) from trend_series";
  private static final String CHILD =
      "select count(*) from dim_children where child_id = 'child 00017'";
  private static final String WITHOUT = "delete from %s where child_id = 'child 00017'";
  private static final String[] FORGET = {
    WITHOUT.formatted("dim_children"),
    WITHOUT.formatted("fact_periods_of_care"),
    WITHOUT.formatted("fact_placements"),
    WITHOUT.formatted("fact_reviews")
  };

  @TempDir Path home;
  SmallWarehouse warehouse = new SmallWarehouse(Path.of("."));
  String before = "";

  @BeforeEach
  void publishARelease() throws Exception {
    warehouse = new SmallWarehouse(home);
    before = warehouse.published(240);
    assertThat(warehouse.live(Audience.ANALYST, CHILD)).containsExactly("1");
    warehouse = warehouse.after(1);
  }

  @Test
  void whatIsHeldStaysHeldAndTheChildIsGone() throws Exception {
    assertThat(warehouse.publish(100)).isInstanceOf(Publication.Held.class);
    Staleness held = warehouse.releases().staleness().orElseThrow();

    String without = published(forget());

    assertThat(warehouse.releases().current()).contains(without);
    assertThat(warehouse.live(Audience.ANALYST, CHILD)).containsExactly("0");
    assertThat(warehouse.live(Audience.PUBLISHED, COUNT)).containsExactly("239");
    assertThat(warehouse.releases().show(without).snapshots()).isEmpty();
    assertThat(warehouse.releases().show(without).previousRelease()).isEqualTo(before);
    assertThat(warehouse.releases().staleness())
        .contains(new Staleness(without, held.candidate(), held.since(), held.reason()));
    assertThat(forget()).as("given again").isEqualTo(new Publication.Unchanged(without));
    assertThat(warehouse.publish(100, FORGET)).isInstanceOf(Publication.Held.class);
    // once what landed is right, it is what the lake says without the child, and no news
    assertThat(warehouse.publish(240, FORGET)).isEqualTo(new Publication.Unchanged(without));
  }

  @Test
  void aRollbackStands() throws Exception {
    String taken = warehouse.published(250);
    warehouse.releases().rollback(before);

    // as a run leaves it that was killed: what was built last has its figures no more
    reduce(taken);
    String without = published(forget());
    reduce(before);

    assertThat(warehouse.releases().isWithdrawn(taken)).isTrue();
    for (int night = 2; night < 4; night++) {
      warehouse = warehouse.after(1);
      Publication held = warehouse.publish(250, FORGET);
      assertThat(((Publication.Held) held).failed())
          .flatExtracting(GateResult::findings)
          .containsExactly(
              taken
                  + ": a rollback took it back, and a child was taken out of it since; an override"
                  + " of this gate publishes what is left");
      assertThat(warehouse.releases().current()).contains(without);
    }
    Publication held = warehouse.publish(250, FORGET);
    assertThat(
            warehouse.publish(
                SmallLake.with(home.resolve("lake"), 250, FORGET),
                Optional.of(SmallWarehouse.letThrough(held))))
        .isInstanceOf(Publication.Published.class);
  }

  private void reduce(String... ids) throws Exception {
    List<Manifest> releases =
        warehouse.releases().list().stream()
            .filter(release -> List.of(ids).contains(release.releaseId()))
            .toList();
    assertThat(
            new Reduction(warehouse.releaseFolder(), warehouse.clock())
                .reduce(releases, "manual@2025-05-04", "a child was forgotten", () -> {}))
        .isEqualTo(ids.length);
  }

  private Publication forget() throws Exception {
    return warehouse.without("813", "child 00017");
  }

  private static String published(Publication publication) {
    return ((Publication.Published) publication).releaseId();
  }
}
