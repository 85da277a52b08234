package uk.cicw.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.cicw.lake.TableRow;
import uk.cicw.schema.Facts;
import uk.cicw.schema.Staging;

/**
 * A night makes anew only what something new can touch; what is in the warehouse afterwards is what
 * would be there had everything arrived at once. More populations, eight seconds each: {@code
 * -Dpopulations=10}.
 */
class NightlyIsRebuiltTest {
  private static final int EXTRACTS_A_NIGHT = 10;
  private static final int POPULATIONS = Integer.getInteger("populations", 1);

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("seeds")
  void whenExtractsAreTakenUpInTheOrderInWhichTheyWereReceived(long seed) throws SQLException {
    Given given = RandomHistories.of(seed, 60);
    List<KnownExtract> extracts = new ArrayList<>(given.extracts());
    extracts.sort(Comparator.comparing(KnownExtract::receivedAt));

    assertThat(afterNights(given, extracts, EXTRACTS_A_NIGHT)).isEqualTo(rebuilt(given));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whenTheyAreTakenUpInAnyOrder(long seed) throws SQLException {
    Given given = RandomHistories.of(seed, 60);
    List<KnownExtract> extracts = new ArrayList<>(given.extracts());
    Collections.shuffle(extracts, new Random(seed));

    assertThat(afterNights(given, extracts, EXTRACTS_A_NIGHT)).isEqualTo(rebuilt(given));
  }

  static LongStream seeds() {
    return LongStream.range(7, 7 + POPULATIONS);
  }

  @Test
  void aNightReplacesOnlyTheFactsAboutChildrenWhomItTouches() throws SQLException {
    Given given = RandomHistories.of(11, 60);
    List<KnownExtract> extracts = new ArrayList<>(given.extracts());
    extracts.sort(Comparator.comparing(KnownExtract::collectionYear));
    KnownExtract last = extracts.remove(extracts.size() - 1);
    try (ConformedWarehouse warehouse = new ConformedWarehouse(folder)) {
      night(warehouse, given, extracts);
      List<String> before = warehouse.filesOf(Facts.PLACEMENT_EPISODES);
      night(warehouse, given, List.of(last));

      List<String> kept = warehouse.filesOf(Facts.PLACEMENT_EPISODES);
      kept.retainAll(before);
      assertThat(kept)
          .as("files about children last mentioned in 2018 and 2019")
          .anyMatch(file -> file.contains("last_year=2018"))
          .noneMatch(file -> file.contains("last_year=2020"));
    }
  }

  @Test
  void afterAnUpgradeTheFactsOfAllYearsAreMadeAnew() throws SQLException {
    Given given = RandomHistories.of(12, 20);
    List<KnownExtract> extracts = new ArrayList<>(given.extracts());
    KnownExtract last = extracts.remove(extracts.size() - 1);
    try (ConformedWarehouse warehouse = new ConformedWarehouse(folder)) {
      night(warehouse, given, extracts);
      List<String> before = warehouse.filesOf(Facts.CHILDREN);
      warehouse.lake().note(Staging.CHILD_REPORTS, ConformJob.CONFORMED_BY, "an earlier version");
      night(warehouse, given, List.of(last));

      assertThat(warehouse.filesOf(Facts.CHILDREN))
          .isNotEmpty()
          .doesNotContainAnyElementsOf(before);
      assertThat(warehouse.facts()).isEqualTo(rebuilt(given));
    }
  }

  @Test
  void aChildWhomTheNextReturnForgetsIsTouchedByItThoughAYearLiesBetween() throws SQLException {
    Given given =
        new Given()
            .extract("e2017", "episodes", 2017, day(2017, 3, 31), day(2017, 7, 1))
            .extract("e2019", "episodes", 2019, day(2019, 3, 31), day(2019, 7, 1))
            .row("e2017", episode("forgotten", "2016-05-01"))
            .row("e2019", episode("another", "2018-05-01"));

    assertThat(afterNights(given, given.extracts(), 1)).isEqualTo(rebuilt(given));
    assertThat(given.facts(Facts.PERIODS_OF_CARE))
        .anySatisfy(
            period ->
                assertThat(period)
                    .containsEntry("child_id", "forgotten")
                    .containsEntry("end_date", "2017-03-31")
                    .containsEntry("known_from", "2019-07-01"));
  }

  private static LocalDate day(int year, int month, int day) {
    return LocalDate.of(year, month, day);
  }

  private static Map<String, String> episode(String child, String start) {
    return Map.of(
        "child_id", child, "decom", start, "rne", "S", "ls", "C2", "cin", "N1", "place", "U4");
  }

  private Map<String, List<String>> afterNights(
      Given given, List<KnownExtract> extracts, int aNight) throws SQLException {
    try (ConformedWarehouse warehouse = new ConformedWarehouse(folder)) {
      for (int at = 0; at < extracts.size(); at += aNight) {
        night(warehouse, given, extracts.subList(at, Math.min(at + aNight, extracts.size())));
      }
      return warehouse.facts();
    }
  }

  private static void night(
      ConformedWarehouse warehouse, Given given, List<KnownExtract> extracts) {
    for (KnownExtract extract : extracts) {
      warehouse.stage(extract, given.rowsOf(extract.extractId()));
    }
    warehouse.run();
  }

  /** What the conformer makes of everything at once, as the warehouse spells it. */
  private static Map<String, List<String>> rebuilt(Given given) {
    Map<String, List<String>> facts = new TreeMap<>();
    Facts.ABOUT_CHILDREN.forEach(fact -> facts.put(fact.name(), new ArrayList<>()));
    for (TableRow row : given.facts()) {
      String values =
          Arrays.stream(row.values()).map(String::valueOf).collect(Collectors.joining(" | "));
      facts.computeIfAbsent(row.table(), table -> new ArrayList<>()).add(values);
    }
    facts.values().forEach(rows -> rows.sort(null));
    return facts;
  }
}
