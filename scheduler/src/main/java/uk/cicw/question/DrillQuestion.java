package uk.cicw.question;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.cicw.listing.Listing;

/**
 * The rows of the children behind the figures of one indicator: those in the numerator first. They
 * count to its numerator and denominator; of incidents, sessions and reviews their measures add up
 * to them.
 *
 * @param period a year for the yearly figure, a month or its last day for that of a month end
 * @param area GSS code of an area whose extracts arrive here; all of them when empty
 */
public record DrillQuestion(String indicator, PeriodText period, Optional<String> area) {

  /** Asks the analyst file of a release; an indicator that it does not hold is refused. */
  public Listing ask(Connection release) throws SQLException {
    refuseUnknown(release);
    List<Object> values =
        new ArrayList<>(List.of(indicator, kinds(), period.first(), period.last()));
    String ofArea = Rows.condition(" and t.area_code = ?", area, values);
    // the name of the view is safe: it is the id of an indicator
    return Rows.of(
        release,
        """
        select t.area_code, t.period_kind, t.period_label, r.child_id, r.in_numerator,
          r.in_denominator, r.measure, t.is_synthetic
        from trend_series t
        join dim_authorities a on a.gss_code = t.area_code and a.is_latest
        join %s r
          on r.authority_code = a.authority_code and r.period_kind = t.period_kind
          and r.period_end = t.period_end
        where t.indicator_id = ? and list_contains(string_split(?, ','), t.period_kind)
          and t.period_end between ? and ? and t.source_release is null and t.status = 'value'%s
        order by t.area_code, t.period_end, r.in_numerator desc, r.child_id, r.in_denominator"""
            .formatted(indicator, ofArea),
        values);
  }

  /** The figures themselves, to hold the rows against. */
  public Listing figures(Connection release) throws SQLException {
    List<Object> values =
        new ArrayList<>(List.of(indicator, kinds(), period.first(), period.last()));
    String ofArea = Rows.condition(" and area_code = ?", area, values);
    return Rows.of(
        release,
        """
        select area_label, period_label, numerator, denominator, status
        from trend_series
        where indicator_id = ? and list_contains(string_split(?, ','), period_kind)
          and period_end between ? and ? and source_release is null%s
        order by area_code, period_end"""
            .formatted(ofArea),
        values);
  }

  /** What is asked, for the audit log. */
  public String about() {
    return "%s to %s%s"
        .formatted(period.first(), period.last(), area.map(" of "::concat).orElse(""));
  }

  private String kinds() {
    return period.isYear() ? "financial_year,academic_year" : "month_end";
  }

  private void refuseUnknown(Connection release) throws SQLException {
    List<String> known =
        Rows.texts(release, "select indicator_id from dim_indicators order by indicator_id");
    if (!known.contains(indicator)) {
      throw new IllegalArgumentException(
          "Cannot drill into %s: there is no such indicator. There are: %s."
              .formatted(indicator, String.join(", ", known)));
    }
  }
}
