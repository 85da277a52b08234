package uk.cicw.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What anybody may see. */
class PublishedFileTest {
  @TempDir Path home;
  SmallWarehouse warehouse = new SmallWarehouse(Path.of("."));

  @BeforeEach
  void openWarehouse() {
    warehouse = new SmallWarehouse(home);
  }

  @Test
  void thePublishedFileHoldsTablesAboutNoChild() throws Exception {
    warehouse.publish(240);
    assertThat(
            warehouse.live(
                Audience.PUBLISHED, "select table_name from duckdb_tables() order by table_name"))
        .containsExactly(
            "benchmark",
            "benchmark_neighbours",
            "dim_authorities",
            "dim_authority_successions",
            "dim_indicator_breaks",
            "dim_indicators",
            "dim_neighbours",
            "dim_population",
            "dim_regions",
            "dim_targets",
            "release_label",
            "trend_series");
    assertThat(
            warehouse.live(
                Audience.PUBLISHED, "select view_name from duckdb_views() where not internal"))
        .isEmpty();
    assertThat(
            warehouse.live(
                Audience.PUBLISHED,
                "select column_name from duckdb_columns() where column_name like 'child%'"))
        .isEmpty();
    assertThat(
            warehouse.live(
                Audience.PUBLISHED,
                "select numerator, value, status, england_value from benchmark where period_end = date '2025-03-31'"))
        .containsExactly("231 | 231.0 | value | 61.0");
  }

  @Test
  void countsOfOneToFiveAreReplacedByTheSymbolOfTheDepartment() throws Exception {
    warehouse.publish(4);
    String figure =
        """
        select numerator, denominator, value, status, symbol from %s
        where period_end = date '2023-12-31'""";
    assertThat(warehouse.live(Audience.ANALYST, "select numerator from trend_series limit 1"))
        .containsExactly("4");
    for (String table : List.of("trend_series", "benchmark")) {
      assertThat(warehouse.live(Audience.PUBLISHED, figure.formatted(table)))
          .containsExactly("null | null | null | suppressed | c");
    }
    assertThat(
            warehouse.live(
                Audience.PUBLISHED,
                "select distinct england_value, rank, quartile_band from benchmark where status = 'suppressed'"))
        .containsExactly("61.0 | null | null");
  }
}
