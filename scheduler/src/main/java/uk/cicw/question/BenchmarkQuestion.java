package uk.cicw.question;

import static uk.cicw.question.Rows.condition;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.cicw.listing.Listing;

/**
 * All indicators beside England, region and neighbours, one row an indicator and area.
 *
 * @param period a year for yearly figures, a month or its last day for those of month ends; the
 *     latest year that each indicator has a value for when empty
 */
public record BenchmarkQuestion(Optional<PeriodText> period) {
  private static final String YEARLY = "period_kind in ('financial_year', 'academic_year')";

  /** Asks for every column, or for those that fit on a screen. */
  public Listing ask(Connection release, boolean isWide) throws SQLException {
    List<Object> values = new ArrayList<>();
    String sql =
        """
        with chosen as (
            select benchmark.*,
                area_code in (select area_code from trend_series where is_synthetic) as is_synthetic
            from benchmark
            where %s%s%s%s
        )
        select %s from chosen order by indicator_id, area_code, period_end"""
            .formatted(
                period.map(PeriodText::isYear).orElse(true) ? YEARLY : "period_kind = 'month_end'",
                condition(" and period_end >= ?", period.map(PeriodText::first), values),
                condition(" and period_end <= ?", period.map(PeriodText::last), values),
                period.isPresent() ? "" : LATEST,
                isWide ? "*" : SCREEN);
    return Rows.of(release, sql, values);
  }

  private static final String LATEST =
      """
       and status = 'value'
            qualify period_end = max(period_end) over (partition by indicator_id, area_code)
      """;

  private static final String SCREEN =
      """
      indicator_id, area_code, period_end, numerator, denominator, value, england_value,
      region_value, neighbours_2025_median, quartile_band, rank, rank_of, significance_england,
      is_synthetic
      """;
}
