package uk.cicw.question;

import static uk.cicw.question.Rows.condition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import uk.cicw.listing.Listing;

/**
 * Own figures beside those that the Department published for the authority, each difference with
 * what explains it.
 *
 * @param indicator all when empty
 * @param release of the Department, such as release-2025; empty for the latest that gives a figure
 * @param year by the year it ends in; all when empty
 * @param isDifferent whether those that agree are left out
 */
public record ReconcileQuestion(
    Optional<String> indicator,
    Optional<String> release,
    Optional<Integer> year,
    boolean isDifferent) {

  private static final String SIDE_BY_SIDE = read();

  /** One row per figure, authority and year. */
  public Listing ask(Connection warehouse) throws SQLException {
    List<Object> values = new ArrayList<>();
    String asked =
        condition(" and indicator_id = ?", indicator, values)
            + condition(" and release = ?", release, values)
            + condition(" and year(period_end) = ?", year, values);
    return Rows.of(
        warehouse,
        """
        with told as (
          select * from (%s)
          where true%s
          qualify row_number() over (
            partition by indicator_id, area_code, period_kind, period_end
            order by known_from desc, release desc) = 1
        ),
        then_known as (%s)
        select
          t.indicator_id, t.area_code, t.area_label as area, t.period_label as period,
          round_half_up(t.value, i.decimals) as value, t.status, t.published_value as published, t.published_status, t.release,
          if(k.release is null, t.explanation, 'timing') as explanation,
          case when k.release is null then t.difference
            else 'so known when it was published' end as difference,
          t.is_synthetic
        from told t
        join dim_indicators i on i.indicator_id = t.indicator_id
        left join then_known k
          on k.indicator_id = t.indicator_id and k.area_code = t.area_code
          and k.period_kind = t.period_kind and k.period_end = t.period_end
          and k.release = t.release
          and t.explanation in ('definition', 'unexplained')
        where not ? or t.explanation not in ('agrees', 'rounding', 'not_comparable')
        order by 1, 2, t.period_end
        """
            .formatted(SIDE_BY_SIDE, asked, knownThen(warehouse, asked, values)),
        with(values, isDifferent));
  }

  /** The figures that agreed on the day of publication, a day at a time since it is a parameter. */
  private String knownThen(Connection warehouse, String asked, List<Object> values)
      throws SQLException {
    String days =
        "select distinct known_from from (%s) where explanation in ('definition', 'unexplained')%s"
            .formatted(SIDE_BY_SIDE, asked);
    List<String> queries = new ArrayList<>();
    queries.add("select * from (%s) where false".formatted(SIDE_BY_SIDE));
    for (String day : Rows.texts(warehouse, days, values.toArray())) {
      queries.add(
          "select * from (%s) where known_from = date '%s' and explanation in ('agrees', 'rounding')"
              .formatted(asKnown(day), day));
    }
    return String.join(" union all ", queries);
  }

  private String asKnown(String day) {
    return SIDE_BY_SIDE.replace(
        "from trend_series t", "from trend_series" + Rows.asKnown(day, indicator) + " t");
  }

  private static String read() {
    try (InputStream sql =
        ReconcileQuestion.class.getResourceAsStream("/question/reconciliation.sql")) {
      return new String(Objects.requireNonNull(sql).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Object> with(List<Object> values, Object last) {
    List<Object> all = new ArrayList<>(values);
    all.add(last);
    return all;
  }
}
