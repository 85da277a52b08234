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
 * All indicators beside England, region and neighbours, one row an indicator and area.
 *
 * @param period a year for yearly figures, a month or its last day for those of month ends; the
 *     latest year that each indicator has a value for when empty
 */
public record BenchmarkQuestion(Optional<PeriodText> period) {
  private static final String YEARLY = "period_kind in ('financial_year', 'academic_year')";
  private static final String LATEST =
      """

      qualify period_end = max(period_end) filter (status = 'value')
          over (partition by indicator_id, area_code)""";
  private static final String SCREEN =
      """
      indicator_id, area_label as area, period_label as period, numerator, denominator,
      round_half_up(value, decimals) as value, status, england_value as england,
      region_value as region, neighbours_2025_median as neighbours, quartile_band as band, rank, rank_of as "of",
      significance_england, is_synthetic, decimals""";
  private static final Precision FIGURES = new Precision(Set.of("value"));

  /**
   * Asks for every column, or for those that fit on a screen.
   *
   * @param isWide every column, as it is kept
   */
  public Listing ask(Connection release, boolean isWide) throws SQLException {
    List<Object> values = new ArrayList<>();
    String sql =
        ("select %s from benchmark join dim_indicators using (indicator_id)"
                    + " where source_release is null and %s")
                .formatted(isWide ? "benchmark.*" : SCREEN, kinds())
            + condition(" and period_end >= ?", period.map(PeriodText::first), values)
            + condition(" and period_end <= ?", period.map(PeriodText::last), values)
            + (period.isPresent() ? "" : LATEST)
            + " order by indicator_id, area_code, period_end";
    Listing answer = Rows.of(release, sql, values);
    return isWide ? answer : FIGURES.apply(answer);
  }

  private String kinds() {
    return period.map(PeriodText::isYear).orElse(true) ? YEARLY : "period_kind = 'month_end'";
  }
}
