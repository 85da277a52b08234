package uk.cicw.question;

import static uk.cicw.question.Rows.condition;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.cicw.listing.Listing;

/**
 * Figures beside England, region and neighbours: of all indicators in one period, or of one
 * indicator over time.
 *
 * @param indicator the one indicator; all when empty
 * @param area GSS code, also of an area that is only known from published statistics; all whose
 *     extracts arrive here when empty
 * @param period a year for yearly figures, a month or its last day for those of month ends; when
 *     empty all years of the one indicator, or the latest year that each has a value for
 * @param publishedRelease as it was known on the day on which these statistics were published; as
 *     it is known now when empty
 */
public record BenchmarkQuestion(
    Optional<String> indicator,
    Optional<String> area,
    Optional<PeriodText> period,
    NeighbourChoice neighbours,
    Optional<String> publishedRelease) {
  private static final String FIGURES =
      """
      select
        b.* exclude (neighbour_model, neighbours_mean, neighbours_median, neighbours_count),
        n.neighbour_model, n.%1$s as neighbours_%1$s,
        coalesce(n.contributor_count, 0) as neighbours_count,
        n.significance_%1$s as significance_neighbours
      from benchmark%2$s b
      left join benchmark_neighbours%2$s n
        on n.indicator_id = b.indicator_id and n.area_code = b.area_code
        and n.period_kind = b.period_kind and n.period_end = b.period_end and n.%3$s
      where %4$s""";
  private static final String LATEST =
      """

      qualify b.period_end = max(b.period_end) filter (b.status = 'value')
          over (partition by b.indicator_id, b.area_code)""";
  private static final String SCREEN =
      """
      select
        %1$sarea_label as area, period_label as period, numerator, denominator,
        round_half_up(value, %3$s) as value, round_half_up(lower_limit, %3$s) as lower,
        round_half_up(upper_limit, %3$s) as upper, status, england_value as england,
        significance_england as to_england, region_value as region,
        significance_region as to_region, neighbours_%2$s as neighbours, neighbours_count as n,
        significance_neighbours as to_neighbours, quartile_band as band, rank, rank_of as "of",
        significance_change as on_the_year, direction_of_travel as over_time,
        target_value as target, target_rag as rag, is_synthetic, %3$s
      from (%4$s)
      left join dim_indicators using (indicator_id)""";
  private static final String ORDER = " order by indicator_id, area_code, period_end";
  private static final Precision PRECISION = new Precision(Set.of("value", "lower", "upper"));

  /**
   * Asks for every column, or for those that fit on a screen.
   *
   * @param isWide every column, as it is kept
   */
  public Listing ask(Connection release, boolean isWide) throws SQLException {
    if (indicator.isPresent()) {
      Indicators.require(release, indicator.get(), "show the benchmark");
    }
    List<Object> values = new ArrayList<>();
    String sql = figures(release, values);
    if (isWide) {
      return Rows.of(release, sql + ORDER, values);
    }
    String id = indicator.isPresent() ? "" : "indicator_id, ";
    return PRECISION.apply(
        Rows.of(
            release,
            SCREEN.formatted(id, neighbours.average(), Precision.DECIMALS, sql) + ORDER,
            values));
  }

  /** What stands below a table: where the figures and the neighbours come from. */
  public String note(Connection release) throws SQLException {
    String id = Rows.texts(release, "select release_id from release_label").get(0);
    return "Release %s%s. Neighbours: %s, %s."
        .formatted(
            id,
            publishedRelease.map(" as known at "::concat).orElse(""),
            neighbours.condition(release).replace("neighbour_model = ", "model "),
            neighbours.average());
  }

  private String figures(Connection release, List<Object> values) throws SQLException {
    boolean isLatest = period.isEmpty() && indicator.isEmpty();
    String asKnown = asKnown(release);
    String conditions =
        kinds()
            + (area.isPresent() ? "" : " and b.source_release is null")
            + condition(" and b.indicator_id = ?", indicator, values)
            + condition(" and b.area_code = ?", area, values)
            + condition(" and b.period_end >= ?", period.map(PeriodText::first), values)
            + condition(" and b.period_end <= ?", period.map(PeriodText::last), values);
    return FIGURES.formatted(
            neighbours.average(), asKnown, neighbours.condition(release), conditions)
        + (isLatest ? LATEST : "");
  }

  private String kinds() {
    return period.map(PeriodText::isYear).orElse(true)
        ? "b.period_kind in ('financial_year', 'academic_year')"
        : "b.period_kind = 'month_end'";
  }

  private String asKnown(Connection release) throws SQLException {
    if (publishedRelease.isEmpty()) {
      return "";
    }
    List<String> day =
        Rows.texts(
            release,
            "select distinct known_from from fact_published_figures where release = ?",
            publishedRelease.get());
    if (day.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot show the benchmark as of %s: no such release of statistics was loaded. There are: %s."
              .formatted(
                  publishedRelease.get(),
                  String.join(
                      ", ",
                      Rows.texts(
                          release,
                          "select distinct release from fact_published_figures order by 1"))));
    }
    return Rows.asKnown(day.get(0), indicator);
  }
}
