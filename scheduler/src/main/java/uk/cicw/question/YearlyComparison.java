package uk.cicw.question;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import uk.cicw.listing.Listing;

/** An indicator by financial year, with England beside it. */
public record YearlyComparison(String indicator) {

  /** One row an area and year. */
  public Listing ask(Connection release) throws SQLException {
    return Rows.of(
        release,
        """
        select trend_series.period_label as year, area_label as area, trend_series.numerator,
               trend_series.denominator, trend_series.value, trend_series.status, england_value,
               is_synthetic
        from trend_series
        left join benchmark using (indicator_id, area_code, period_kind, period_end)
        where indicator_id = ? and period_kind = 'financial_year'
            and trend_series.status <> 'not_available'
        order by area_code, period_end""",
        List.of(indicator));
  }
}
