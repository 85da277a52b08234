package uk.cicw.question;

import static uk.cicw.question.Rows.condition;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.cicw.listing.Listing;

/**
 * Published figures that a later release gave otherwise, the latest release first.
 *
 * @param indicator all when empty
 * @param area GSS code; all areas when empty
 * @param release the one that gave them otherwise, such as release-2025; all when empty
 */
public record RevisionsQuestion(
    Optional<String> indicator, Optional<String> area, Optional<String> release) {

  /** One row a figure and release. */
  public Listing ask(Connection release) throws SQLException {
    List<Object> values = new ArrayList<>();
    return Rows.of(
        release,
        """
        select
          indicator_id, area_code, area_label as area, period_end,
          earlier_release,
          coalesce(rtrim(rtrim(earlier_value::varchar, '0'), '.'), earlier_status)
            as earlier_value,
          release, coalesce(rtrim(rtrim(value::varchar, '0'), '.'), status) as value
        from published_revisions
        where true"""
            + condition(" and indicator_id = ?", indicator, values)
            + condition(" and area_code = ?", area, values)
            + condition(" and release = ?", this.release, values)
            + " order by known_from desc, release, indicator_id, area_code, period_end",
        values);
  }
}
