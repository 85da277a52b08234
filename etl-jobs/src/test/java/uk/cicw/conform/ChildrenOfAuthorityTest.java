package uk.cicw.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.cicw.lake.StoredFile;

class ChildrenOfAuthorityTest {

  @Test
  void a_council_on_its_own_keeps_every_processor_busy() {
    assertThat(ChildrenOfAuthority.spread(List.of(children("813", 20)), 4)).hasSize(4);
  }

  @Test
  void a_task_has_children_of_one_authority_of_the_country_and_the_largest_begins() {
    List<ChildrenOfAuthority> tasks =
        ChildrenOfAuthority.spread(
            List.of(children("813", 20_000), children("886", 900_000), children("201", 300)), 2);

    assertThat(tasks)
        .extracting(ChildrenOfAuthority::authorityCode)
        .containsExactly("886", "886", "886", "886", "813", "201");
  }

  @Test
  void each_child_of_a_large_authority_is_in_one_of_its_tasks() {
    List<ChildrenOfAuthority> tasks =
        ChildrenOfAuthority.spread(List.of(children("886", 900_000)), 1);

    assertThat(IntStream.range(0, 1000).mapToObj(child -> "child" + child))
        .allSatisfy(child -> assertThat(tasks).filteredOn(one -> one.holds(child)).hasSize(1));
    assertThat(tasks).allSatisfy(one -> assertThat(held(one)).isBetween(150L, 350L));
  }

  @Test
  void of_old_years_three_share_a_shelf_and_the_last_three_have_one_each() {
    ChildrenOfAuthority whole =
        ofYears(LocalDate.MIN, IntStream.rangeClosed(2005, 2024).boxed().toList());

    assertThat(IntStream.rangeClosed(2013, 2025).map(whole::shelf))
        .containsExactly(
            2015, 2015, 2015, 2018, 2018, 2018, 2021, 2021, 2021, 2022, 2023, 2024, 2025);
  }

  @Test
  void a_night_leaves_a_child_on_its_shelf() {
    assertThat(ofYears(LocalDate.of(2024, 5, 1), List.of(2005, 2024)).shelf(2018)).isEqualTo(2018);
  }

  private static ChildrenOfAuthority ofYears(LocalDate since, List<Integer> years) {
    List<KnownExtract> known =
        years.stream()
            .map(
                year ->
                    new KnownExtract(
                        "x" + year,
                        "header",
                        year,
                        LocalDate.of(year, 3, 31),
                        Instant.EPOCH,
                        LocalDate.of(year, 6, 30)))
            .toList();
    return new ChildrenOfAuthority("813", known, since, Set.of(), List.of(), 0, 1);
  }

  private static long held(ChildrenOfAuthority task) {
    return IntStream.range(0, 1000).filter(child -> task.holds("child" + child)).count();
  }

  private static ChildrenOfAuthority children(String authority, long rows) {
    StoredFile file = new StoredFile("stg_episodes", "authority_code=" + authority, "f", rows);
    return new ChildrenOfAuthority(
        authority, List.of(), LocalDate.MIN, Set.of(), List.of(file), 0, 1);
  }
}
