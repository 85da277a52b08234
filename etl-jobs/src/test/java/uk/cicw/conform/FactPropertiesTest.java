package uk.cicw.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.cicw.calendar.ReviewDueDates;
import uk.cicw.lake.TableRow;
import uk.cicw.schema.Facts;
import uk.cicw.schema.KeptTable;

/** What holds of the facts whatever the returns say, over seeded random children. */
class FactPropertiesTest {
  private static final int CHILDREN = 30;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void rows_and_versions_in_any_order_give_the_same_facts(long seed) {
    Given given = RandomHistories.of(seed, CHILDREN);
    List<KnownExtract> extracts = shuffled(given.extracts(), seed);
    List<TableRow> facts = new ArrayList<>();
    given
        .rowsByChild()
        .forEach((child, rows) -> facts.addAll(conform(extracts, child, shuffled(rows, seed))));

    assertThat(named(facts)).isEqualTo(named(given.facts()));
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void rows_that_stand_elsewhere_in_their_file_give_the_same_facts(long seed) {
    Given given = RandomHistories.of(seed, CHILDREN);
    List<TableRow> facts = new ArrayList<>();
    given
        .rowsByChild()
        .forEach((child, rows) -> facts.addAll(conform(given.extracts(), child, turned(rows))));

    assertThat(withoutRowNumbers(facts))
        .containsExactlyInAnyOrderElementsOf(withoutRowNumbers(given.facts()));
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void facts_known_on_a_day_are_those_of_the_extracts_received_by_then(long seed) {
    Given given = RandomHistories.of(seed, CHILDREN);
    List<TableRow> all = given.facts();
    for (LocalDate day : daysOfReceipt(given)) {
      List<KnownExtract> received =
          given.extracts().stream().filter(e -> !e.receivedDate().isAfter(day)).toList();
      List<TableRow> then = new ArrayList<>();
      given.rowsByChild().forEach((child, rows) -> then.addAll(conform(received, child, rows)));

      assertThat(knownOn(day, all)).as("known on %s", day).isEqualTo(knownOn(day, then));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33})
  void placements_fill_their_period_of_care_and_periods_do_not_overlap(long seed) {
    Given given = RandomHistories.of(seed, CHILDREN);
    List<TableRow> facts = given.facts();
    for (LocalDate day : daysOfReceipt(given)) {
      Map<String, List<Map<String, String>>> placements =
          by("period_of_care_key", knownOn(day, facts, Facts.PLACEMENTS));
      Map<String, List<Map<String, String>>> children =
          by("child_id", knownOn(day, facts, Facts.PERIODS_OF_CARE));
      children.values().forEach(FactPropertiesTest::assertApart);
      children.values().stream()
          .flatMap(List::stream)
          .forEach(
              period ->
                  assertFilled(
                      period,
                      Objects.requireNonNull(placements.remove(period.get("period_of_care_key")))));
      assertThat(placements).as("placements outside periods of care").isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {41, 42, 43})
  void every_reported_episode_is_one_row_on_every_day(long seed) {
    Given given = RandomHistories.of(seed, CHILDREN);
    List<TableRow> facts = given.facts();
    for (LocalDate day : daysOfReceipt(given)) {
      List<String> known =
          knownOn(day, facts, Facts.PLACEMENT_EPISODES).stream()
              .map(row -> row.get("child_id") + row.get("start_date") + row.get("end_date"))
              .toList();

      assertThat(known)
          .as("known on %s", day)
          .containsExactlyInAnyOrderElementsOf(ReportedEpisodes.on(day, given));
    }
  }

  @Test
  void the_random_returns_hold_every_fault_that_is_repaired() {
    Set<String> repairs =
        RandomHistories.of(1, 8 * CHILDREN).facts(Facts.PLACEMENT_EPISODES).stream()
            .map(row -> row.get("repair_number"))
            .collect(Collectors.toSet());

    assertThat(repairs).containsExactlyInAnyOrder("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
  }

  private static List<TableRow> conform(
      List<KnownExtract> extracts, String child, List<TableRow> rows) {
    return new ChildConformer(Knowledge.of(extracts), ReviewDueDates.DEFAULT)
        .conform(new Child(Given.AUTHORITY, child), ChildRows.of(rows));
  }

  private static void assertApart(List<Map<String, String>> periods) {
    periods.sort(Comparator.comparing(period -> period.get("start_date")));
    for (int i = 1; i < periods.size(); i++) {
      assertThat(periods.get(i - 1).get("end_date"))
          .as("end of a period that another follows")
          .isNotNull()
          .isLessThanOrEqualTo(periods.get(i).get("start_date"));
    }
  }

  private static void assertFilled(
      Map<String, String> period, List<Map<String, String>> placements) {
    placements.sort(Comparator.comparing(placement -> placement.get("start_date")));
    String expectedStart = period.get("start_date");
    for (Map<String, String> placement : placements) {
      assertThat(placement.get("start_date")).isEqualTo(expectedStart);
      expectedStart = placement.get("end_date");
    }
    assertThat(expectedStart).isEqualTo(period.get("end_date"));
    assertThat(period).containsEntry("placement_count", String.valueOf(placements.size()));
  }

  private static Iterable<LocalDate> daysOfReceipt(Given given) {
    return given.extracts().stream()
        .map(KnownExtract::receivedDate)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The facts known on that day, as if nobody knew how long they will be. */
  private static List<Map<String, String>> knownOn(LocalDate day, List<TableRow> facts) {
    return named(facts).stream()
        .filter(row -> row.getOrDefault("known_from", "").compareTo(day.toString()) <= 0)
        .filter(row -> row.getOrDefault("known_to", "9999").compareTo(day.toString()) > 0)
        .peek(row -> row.remove("known_to"))
        .toList();
  }

  private static List<Map<String, String>> knownOn(
      LocalDate day, List<TableRow> facts, KeptTable table) {
    return knownOn(day, facts.stream().filter(row -> row.table().equals(table.name())).toList());
  }

  private static Map<String, List<Map<String, String>>> by(
      String column, List<Map<String, String>> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.getOrDefault(column, ""),
                HashMap::new,
                Collectors.toCollection(ArrayList::new)));
  }

  private static List<Map<String, String>> named(List<TableRow> facts) {
    return facts.stream().map(Given::named).toList();
  }

  private static List<Map<String, String>> withoutRowNumbers(List<TableRow> facts) {
    return named(facts).stream().peek(row -> row.remove("extract_row")).toList();
  }

  private static <T> List<T> shuffled(List<T> list, long seed) {
    List<T> shuffled = new ArrayList<>(list);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }

  /** The rows with the last of each file first. */
  private static List<TableRow> turned(List<TableRow> rows) {
    return rows.stream()
        .map(
            row -> {
              Object[] values = row.values().clone();
              values[3] = 100_000 - (Integer) Objects.requireNonNull(values[3]);
              return new TableRow(row.table(), values);
            })
        .toList();
  }
}
