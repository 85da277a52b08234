package uk.cicw.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.duckdb.Workbench;

/** To add an indicator is to write one file, and one folder that states an example. */
class NewIndicatorTest {
  private static final String CHILDREN_OVER_TEN =
      """
      -- id: %s
      -- title: Children over ten
      -- kind: proportion
      -- numerator: children of the denominator aged over ten
      -- denominator: children looked after on the last day of the period
      -- population: children looked after
      -- period kinds: month_end
      -- polarity: none
      -- unit: percent
      -- decimals: 1
      -- years: 2005 on
      -- breaks: 2019 an invented break,
      --   told on two lines
      -- extracts: episodes
      -- source: invented
      select c.authority_code, c.child_id, p.period_kind, p.period_end,
        true as in_denominator, c.age_years > 10 as in_numerator, c.age_years as measure
      from %s p
      join children_in_care c on c.day = p.period_end
      """;

  private static final String FIGURES =
      """
      select area_label, numerator, denominator, value, %s
      from %s
      where indicator_id = 'over_ten_pct' and status = 'value'
      order by period_end""";

  private static final Map<String, String> GIVEN_AND_EXPECTED =
      Map.of(
          "dim_extracts", "extract_table,collection_year,data_to\nepisodes,2019,2018-05-31\n",
          "dim_children", "child_id,birth_month\nold,2001-01-01\nyoung,2015-01-01\n",
          "fact_periods_of_care", "child_id,start_date\nold,2018-04-15\nyoung,2018-04-15\n",
          "expected",
              """
              period_kind,period_end,child_id,in_denominator,in_numerator
              month_end,2018-05-31,old,true,true
              month_end,2018-05-31,young,true,false
              """);

  @TempDir private Path folder;

  @Test
  void oneFileAndOneFolderGiveSeriesBenchmarkCatalogueAndDictionary() throws Exception {
    write("over_ten_pct", CHILDREN_OVER_TEN.formatted("over_ten_pct", "stock_periods"));
    Fixture fixture = new Fixture(writeFixture("over_ten_pct/the-age-of-the-day-counts"));
    try (FactWarehouse warehouse = FactWarehouse.open();
        URLClassLoader classPath = classPath()) {
      fixture.giveTo(warehouse);
      Models.install(warehouse.connection(), classPath);
      assertThat(warehouse.rows(fixture.counted()))
          .containsExactlyInAnyOrderElementsOf(fixture.expected());
      assertThat(
              warehouse.rows(
                  "select title, kind, period_kinds, numerator_label from dim_indicators"
                      + " where indicator_id = 'over_ten_pct'"))
          .containsExactly(
              "Children over ten|proportion|month_end|children of the denominator aged over ten");
      assertThat(
              warehouse.rows(FIGURES.formatted("period_label, break_label", "trend_series_live")))
          .containsExactly(
              "North Lincolnshire|1|2|50.0|April 2018|an invented break, told on two lines",
              "North Lincolnshire|1|2|50.0|May 2018|null");
      assertThat(warehouse.rows(FIGURES.formatted("england_status", "benchmark_live")))
          .containsExactly(
              "North Lincolnshire|1|2|50.0|not_available",
              "North Lincolnshire|1|2|50.0|not_available");
      assertThat(
              warehouse.rows(
                  "select name, kind, grain from (%s) where name like 'over_ten_pct%%'"
                      .formatted(Workbench.sql("dictionary"))))
          .containsExactly(
              "over_ten_pct|view|Children over ten: one row per child and period",
              "over_ten_pct_as_known(known_at)|table macro|"
                  + "Children over ten: one row per child and period; as known on a day");
    }
  }

  @Test
  void aFileWhoseIdIsNotItsNameIsRefused() throws Exception {
    write("over_ten_pct", CHILDREN_OVER_TEN.formatted("over_ten", "stock_periods"));
    assertRefused("Cannot read indicator over_ten_pct: its header says id over_ten.");
  }

  @Test
  void anIndicatorMayNotReadAnother() throws Exception {
    write("over_ten_pct", CHILDREN_OVER_TEN.formatted("over_ten_pct", "cla_count"));
    assertRefused("Cannot let indicator over_ten_pct read from indicator cla_count");
  }

  @Test
  void aHeaderWithoutADenominatorIsRefused() throws Exception {
    String text = CHILDREN_OVER_TEN.formatted("over_ten_pct", "stock_periods");
    write("over_ten_pct", text.replaceFirst("-- denominator:.*\n", ""));
    assertRefused("its header has no line '-- denominator: ...'");
  }

  @Test
  void otherColumnsThanThoseOfAnIndicatorAreRefused() throws Exception {
    String text = CHILDREN_OVER_TEN.formatted("over_ten_pct", "stock_periods");
    write("over_ten_pct", text.replace(" as measure", " as size"));
    assertRefused("Cannot install indicator over_ten_pct: its columns are");
  }

  private void write(String name, String text) throws IOException {
    Path indicators = Files.createDirectories(folder.resolve("sql/indicators"));
    Files.writeString(indicators.resolve(name + ".sql"), text);
  }

  private Path writeFixture(String sentence) throws IOException {
    Path fixture = Files.createDirectories(folder.resolve("indicators").resolve(sentence));
    for (Map.Entry<String, String> file : GIVEN_AND_EXPECTED.entrySet()) {
      Files.writeString(fixture.resolve(file.getKey() + ".csv"), file.getValue());
    }
    return fixture;
  }

  private void assertRefused(String reason) throws SQLException, IOException {
    try (FactWarehouse warehouse = FactWarehouse.open();
        URLClassLoader classPath = classPath()) {
      assertThatThrownBy(() -> Models.install(warehouse.connection(), classPath))
          .hasMessageContaining(reason);
    }
  }

  private URLClassLoader classPath() throws IOException {
    return new URLClassLoader(new URL[] {folder.toUri().toURL()}, Models.class.getClassLoader());
  }
}
