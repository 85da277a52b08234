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
import uk.cicw.schema.Facts;

/** To add an indicator is to write one file. */
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

  @TempDir private Path folder;

  @Test
  void oneFileGivesASeriesAndAPlaceInTheDictionary() throws Exception {
    write("over_ten_pct", CHILDREN_OVER_TEN.formatted("over_ten_pct", "stock_periods"));
    try (FactWarehouse warehouse = FactWarehouse.open();
        URLClassLoader classPath = classPath()) {
      warehouse.add(
          Facts.EXTRACTS,
          Map.of("extract_table", "episodes", "collection_year", "2019", "data_to", "2018-05-31"));
      for (Map.Entry<String, String> born :
          Map.of("old", "2001-01-01", "young", "2015-01-01").entrySet()) {
        warehouse.add(
            Facts.CHILDREN, Map.of("child_id", born.getKey(), "birth_month", born.getValue()));
        warehouse.add(
            Facts.PERIODS_OF_CARE, Map.of("child_id", born.getKey(), "start_date", "2018-04-15"));
      }
      Models.install(warehouse.connection(), classPath);
      assertThat(
              warehouse.rows(
                  "select title, kind, period_kinds from dim_indicators"
                      + " where indicator_id = 'over_ten_pct'"))
          .containsExactly("Children over ten|proportion|month_end");
      assertThat(
              warehouse.rows(
                  """
                  select area_label, period_label, numerator, denominator, value, status, break_label
                  from trend_series_live
                  where indicator_id = 'over_ten_pct' and status = 'value'
                  order by period_end"""))
          .containsExactly(
              "North Lincolnshire|April 2018|1|2|50.0|value|an invented break, told on two lines",
              "North Lincolnshire|May 2018|1|2|50.0|value|null");
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
