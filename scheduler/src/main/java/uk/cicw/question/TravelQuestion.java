package uk.cicw.question;

import static uk.cicw.question.Rows.condition;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import uk.cicw.listing.Listing;

/** What may be said of a trend: whether its last figure, and its direction, are more than noise. */
public record TravelQuestion(TrendQuestion trend) {

  /** One sentence an area. */
  public List<String> sentences(Connection release) throws SQLException {
    List<Object> values = new ArrayList<>(List.of(trend.indicator(), trend.chooseKind(release)));
    String sql =
        """
        select format(
          '{}, {}: {} on the year before, {} over {} years (Mann and Kendall, 95 %%).',
          area_label, period_label, coalesce(significance_change, 'nothing to compare with'),
          direction_of_travel, direction_year_count)
        from benchmark%s
        where indicator_id = ? and period_kind = ? and status = 'value'"""
                .formatted(trend.asKnown())
            + (trend.area().isPresent() ? "" : " and source_release is null")
            + condition(" and area_code = ?", trend.area(), values)
            + condition(" and period_end >= ?", trend.from(), values)
            + condition(" and period_end <= ?", trend.to(), values)
            + " qualify period_end = max(period_end) over (partition by area_code) order by area_code";
    Listing sentences = Rows.of(release, sql, values);
    return sentences.rows().stream().map(row -> row.get(0).orElseThrow().toString()).toList();
  }
}
