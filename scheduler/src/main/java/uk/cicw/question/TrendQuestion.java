package uk.cicw.question;

import static uk.cicw.question.Rows.condition;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.cicw.listing.Listing;

/**
 * The trend of one indicator, one row an area and period.
 *
 * @param area GSS code, also of an area that is only known from published statistics; all whose
 *     extracts arrive here when empty
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
  private static final String SOURCE =
      ", coalesce(source_release, (select release_id from release_label)) as source_release";
  private static final Precision FIGURES =
      new Precision(Set.of("value", "lower_limit", "upper_limit"));

  /**
   * Asks a release; an indicator, a period kind or an area that it does not hold is refused.
   *
   * @param isRounded to the decimals of the indicator, for people
   */
  public Listing ask(Connection release, boolean isRounded) throws SQLException {
    String kind = chooseKind(release);
    if (area.isPresent()) {
      requireArea(release, area.get());
    }
    List<Object> values = new ArrayList<>(List.of(indicator, kind));
    String sql =
        """
        select period_label, area_code, area_label, numerator, denominator, %s, status,
               %s, %s, break_label, is_synthetic%s%s
        from %s left join dim_indicators using (indicator_id)
        where indicator_id = ? and period_kind = ?"""
                .formatted(
                    figure("value", isRounded),
                    figure("lower_limit", isRounded),
                    figure("upper_limit", isRounded),
                    isRounded ? "" : SOURCE,
                    isRounded ? ", " + Precision.DECIMALS : "",
                    series())
            + (area.isPresent() ? "" : " and source_release is null")
            + condition(" and area_code = ?", area, values)
            + condition(" and period_end >= ?", from, values)
            + condition(" and period_end <= ?", to, values)
            + " order by area_code, period_end";
    Listing answer = Rows.of(release, sql, values);
    return isRounded ? FIGURES.apply(answer) : answer;
  }

  /** What the indicator is called, for people. */
  public String title(Connection release) throws SQLException {
    return Rows.texts(release, "select title from dim_indicators where indicator_id = ?", indicator)
        .stream()
        .findFirst()
        .orElse(indicator + ", published and not worked out here");
  }

  private static String figure(String column, boolean isRounded) {
    return isRounded
        ? "round_half_up(%1$s, %2$s) as %1$s".formatted(column, Precision.DECIMALS)
        : column;
  }

  private String series() {
    return "trend_series" + asKnown();
  }

  /** What stands behind the name of a series to ask it of that day; nothing for today. */
  String asKnown() {
    return knownAt.map(day -> Rows.asKnown(day, Optional.of(indicator))).orElse("");
  }

  String chooseKind(Connection release) throws SQLException {
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

  private void requireArea(Connection release, String code) throws SQLException {
    String known = "select distinct area_code from trend_series where area_code = ?";
    if (Rows.texts(release, known, code).isEmpty()) {
      throw new IllegalArgumentException(
          ("Cannot show %s of %s: the release holds no such area. See `cicw sql \"select distinct"
                  + " area_code, area_label from trend_series\"`.")
              .formatted(indicator, code));
    }
  }

  private static List<String> indicators(Connection release) throws SQLException {
    return Rows.texts(release, "select distinct indicator_id from trend_series order by 1");
  }
}
