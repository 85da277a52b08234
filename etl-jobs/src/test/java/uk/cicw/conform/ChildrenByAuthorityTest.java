package uk.cicw.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.cicw.lake.StoredFile;

class ChildrenByAuthorityTest {

  @Test
  void aCouncilOnItsOwnKeepsEveryProcessorBusy() {
    assertThat(new ChildrenByAuthority(List.of(file("813", 20)), 4).numPartitions()).isEqualTo(4);
  }

  @Test
  void aTaskHasChildrenOfOneAuthorityOfTheCountry() {
    ChildrenByAuthority spread =
        new ChildrenByAuthority(
            List.of(file("813", 20_000), file("886", 900_000), file("201", 300)), 2);

    assertThat(tasks(spread, "201")).hasSize(1);
    assertThat(tasks(spread, "813")).hasSize(1);
    assertThat(tasks(spread, "886")).hasSize(4);
    assertThat(spread.numPartitions()).isEqualTo(6);
    assertThat(tasks(spread, "886"))
        .doesNotContainAnyElementsOf(tasks(spread, "201"))
        .doesNotContainAnyElementsOf(tasks(spread, "813"));
  }

  private static Set<Integer> tasks(ChildrenByAuthority spread, String authority) {
    return IntStream.range(0, 1000)
        .mapToObj(child -> spread.getPartition(new Child(authority, "child" + child).label()))
        .collect(Collectors.toSet());
  }

  private static StoredFile file(String authority, long rows) {
    return new StoredFile(
        "stg_episodes", "authority_code=" + authority + "/collection_year=2024", "f", rows);
  }
}
