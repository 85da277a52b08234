package uk.cicw.sample.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.cicw.sample.course.Lives;
import uk.cicw.sample.plan.AuthorityPlan;
import uk.cicw.sample.plan.Councils;
import uk.cicw.schema.CodeLists;
import uk.cicw.schema.CollectionYear;
import uk.cicw.schema.Column;
import uk.cicw.schema.ExtractTable;
import uk.cicw.schema.Ssda903;

/** Holds of any council and seed; here of one that no figure was published for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TablesOfAReturnTest {
  private static final long SEED = 99;
  private final Lives lives =
      Lives.live(AuthorityPlan.of(Councils.all().get(20), SEED), 20, List.of("812"), SEED);

  private Return reported(int year) {
    return new Return(lives, SEED, Window.whole(new CollectionYear(year)));
  }

  @ParameterizedTest
  @ValueSource(ints = {2005, 2006, 2010, 2014, 2015, 2016, 2019, 2022, 2024, 2025, 2026})
  void everyValueIsOneThatTheYearAccepts(int year) {
    CollectionYear collection = new CollectionYear(year);
    Map<ExtractTable, List<Row>> tables = reported(year).tables();
    tables.putAll(reported(year).schoolYear());
    tables.forEach(
        (table, rows) ->
            rows.forEach(
                row ->
                    table.columnsIn(collection).forEach(c -> assertAccepted(c, row, collection))));
  }

  private static void assertAccepted(Column column, Row row, CollectionYear year) {
    String value = row.get(column.name());
    if (value.isEmpty()) {
      assertThat(column.required()).as("%s is required in %s", column.name(), year).isFalse();
    } else if (column.codeList().isPresent()) {
      assertThat(CodeLists.of(column.codeList().get()).accepts(value, year))
          .as("%s is a code of %s in %s", value, column.name(), year)
          .isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2006, 2013, 2020})
  void episodesOfAPeriodOfCareAbut(int year) {
    List<Row> episodes = reported(year).episodes();
    for (int i = 0; i + 1 < episodes.size(); i++) {
      Row episode = episodes.get(i);
      Row next = episodes.get(i + 1);
      if (episode.get("REC").equals("X1")) {
        assertThat(next.get("CHILD")).isEqualTo(episode.get("CHILD"));
        assertThat(next.get("DECOM")).isEqualTo(episode.get("DEC"));
        assertThat(next.get("RNE")).isNotEqualTo("S");
      } else {
        assertThat(next.get("RNE").equals("S") || !next.get("CHILD").equals(episode.get("CHILD")))
            .isTrue();
      }
      if (!episode.get("DEC").isEmpty()) {
        assertThat(episode.day("DEC")).isAfter(episode.day("DECOM"));
      }
    }
  }

  @Test
  void anEpisodeOpenAtTheYearsEndComesBackWithItsOldStart() {
    Set<String> open = new HashSet<>();
    for (Row row : reported(2016).episodes()) {
      if (row.get("DEC").isEmpty()) {
        open.add(row.get("CHILD") + row.get("DECOM"));
      }
    }
    Set<String> next = new HashSet<>();
    reported(2017).episodes().forEach(row -> next.add(row.get("CHILD") + row.get("DECOM")));
    assertThat(next).containsAll(open);
  }

  @Test
  void aMonthlyExtractKnowsNothingOfLaterDays() {
    LocalDate to = LocalDate.of(2024, 10, 31);
    Return extract = new Return(lives, SEED, new Window(CollectionYear.of(to), to));
    extract
        .tables()
        .getOrDefault(Ssda903.REVIEWS, List.of())
        .forEach(row -> assertKnown(row, "REVIEW", to));
    for (Row row : extract.episodes()) {
      assertKnown(row, "DECOM", to);
      assertKnown(row, "DEC", to);
      assertThat(row.get("REC").isEmpty()).isEqualTo(row.get("DEC").isEmpty());
    }
  }

  private static void assertKnown(Row row, String column, LocalDate to) {
    if (!row.get(column).isEmpty()) {
      assertThat(row.day(column)).isBeforeOrEqualTo(to);
    }
  }
}
