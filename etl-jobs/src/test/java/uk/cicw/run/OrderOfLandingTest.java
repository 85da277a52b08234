package uk.cicw.run;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.cicw.run.SmallWarehouse.JUNE_2020;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.release.PinnedTable;

/** Three yearly returns of the same children: in what order they land does not matter. */
class OrderOfLandingTest {
  private static final Path YEARLY = Path.of("src/test/resources/returns/yearly");
  private static final Path FIRST = YEARLY.resolve("2017");
  private static final Path SECOND = YEARLY.resolve("2018");
  private static final Path THIRD = YEARLY.resolve("2019");

  @TempDir Path folder;

  @Test
  void togetherOneByOneAndTwiceInReverseGiveTheSameFacts() throws Exception {
    Map<String, List<String>> together =
        warehouse("together").night(JUNE_2020, List.of(YEARLY)).facts();
    assertThat(together.getOrDefault("fact_placement_episodes", List.of())).isNotEmpty();
    assertThat(together.getOrDefault("fact_rule_failures", List.of())).isNotEmpty();

    assertThat(nights("one by one", FIRST, SECOND, THIRD).facts()).isEqualTo(together);
    assertThat(nights("twice in reverse", THIRD, THIRD, SECOND, SECOND, FIRST).facts())
        .isEqualTo(together);
  }

  @Test
  void aNightWithoutNewsCommitsNothing() throws Exception {
    SmallWarehouse warehouse = nights("without news", FIRST);
    List<PinnedTable> before = warehouse.snapshots();
    assertThat(warehouse.night(JUNE_2020, List.of(FIRST)).snapshots()).isEqualTo(before);
  }

  private SmallWarehouse nights(String name, Path... returns) throws Exception {
    SmallWarehouse warehouse = warehouse(name);
    for (Path delivered : returns) {
      warehouse.night(JUNE_2020, List.of(delivered));
    }
    return warehouse;
  }

  /** Rules look at the returns of two of the years. */
  private SmallWarehouse warehouse(String name) throws Exception {
    Path home = Files.createDirectories(folder.resolve(name));
    Files.writeString(home.resolve("cicw.conf"), "rules.first-year = 2018\n");
    return new SmallWarehouse(home);
  }
}
