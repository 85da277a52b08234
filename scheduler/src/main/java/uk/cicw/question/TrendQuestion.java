package uk.cicw.question;

import static uk.cicw.question.Rows.condition;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.cicw.listing.Listing;

/**
 * The trend of one indicator, one row an area and period.
 *
 * @param area GSS code; all local areas when empty
 * @param periodKind the yearly one of the indicator when empty
 * @param from first period end, {@code to} the last
 * @param knownAt only what the warehouse knew on that day; all that it knows now when empty
 */
public record TrendQuestion(
    String indicator,
    Optional<String> area,
    Optional<String> periodKind,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<LocalDate> knownAt) {
  private static final List<String> PREFERRED =
      List.of("financial_year", "academic_year", "rolling_12_months", "year_to_date", "month_end");

  /** Asks a release; an indicator or a period kind that it does not hold is refused. */
  public Listing ask(Connection release) throws SQLException {
    String kind = chooseKind(release);
    List<Object> values = new ArrayList<>(List.of(indicator, kind));
    String sql =
        """
        select period_label, area_code, area_label, numerator, denominator, value, status,
               lower_limit, upper_limit, break_label, is_synthetic
        from %s
        where indicator_id = ? and period_kind = ?"""
                .formatted(series())
            + condition(" and area_code = ?", area, values)
            + condition(" and period_end >= ?", from, values)
            + condition(" and period_end <= ?", to, values)
            + " order by area_code, period_end";
    return Rows.of(release, sql, values);
  }

  private String series() {
    return knownAt.map("trend_series_as_known(date '%s')"::formatted).orElse("trend_series");
  }

  private String chooseKind(Connection release) throws SQLException {
    List<String> kinds =
        Rows.texts(
            release,
            "select distinct period_kind from trend_series where indicator_id = ? order by 1",
            indicator);
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot show the trend of %s: there is no such indicator. There are: %s."
              .formatted(indicator, String.join(", ", indicators(release))));
    }
    return periodKind.map(List::of).orElse(PREFERRED).stream()
        .filter(kinds::contains)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Cannot show %s by %s: it is defined by %s. Choose one of these with --period-kind."
                        .formatted(
                            indicator, periodKind.orElse("year"), String.join(", ", kinds))));
  }

  private static List<String> indicators(Connection release) throws SQLException {
    return Rows.texts(release, "select distinct indicator_id from trend_series order by 1");
  }
}
