package uk.cicw.question;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import uk.cicw.listing.Listing;
import uk.cicw.schema.Years;

/** The catalogue of indicators as their headers declare them, one row each. */
public record IndicatorQuestion() {
  private static final String SCREEN =
      "indicator_id as indicator, title, unit, polarity, period_kinds, years, breaks";

  /**
   * Asks for every column, or for those that fit on a screen.
   *
   * @param isWide with numerator, denominator, population, codes and source
   */
  public Listing ask(Connection release, boolean isWide) throws SQLException {
    return Rows.of(
        release,
        """
        with
        breaks as (
          select indicator_id, string_agg(first_year || ' ' || break_label, ' | ' order by first_year)
            as breaks
          from dim_indicator_breaks
          group by indicator_id
        ),
        catalogue as (
          select
            i.* exclude (first_year, last_year),
            if(last_year = %d, first_year || ' on', first_year || ' to ' || last_year) as years,
            b.breaks
          from dim_indicators i
          left join breaks b on b.indicator_id = i.indicator_id
        )
        select %s from catalogue order by indicator_id"""
            .formatted(Years.LATEST, isWide ? "*" : SCREEN),
        List.of());
  }
}
