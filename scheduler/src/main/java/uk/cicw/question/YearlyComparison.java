package uk.cicw.question;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import uk.cicw.listing.Listing;

/** An indicator by financial year, with England beside it as it was published. */
public record YearlyComparison(String indicator) {
  private static final Precision FIGURES = new Precision(Set.of("value"));

  /** One row an area and year. */
  public Listing ask(Connection release) throws SQLException {
    Listing years =
        Rows.of(
            release,
            """
            select period_label as year, area_label as area, numerator, denominator,
                round_half_up(value, decimals) as value, status, england_value as england,
                england_status, break_label as break, decimals
            from benchmark join dim_indicators using (indicator_id)
            where indicator_id = ? and period_kind = 'financial_year' and status <> 'not_available'
                and source_release is null
            order by area_code, period_end\
            """,
            List.of(indicator));
    return FIGURES.apply(years);
  }
}
