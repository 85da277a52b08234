package uk.cicw.question;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.cicw.listing.Listing;
import uk.cicw.schema.CollectionYear;
import uk.cicw.schema.ExtractTable;
import uk.cicw.schema.Ssda903;

/**
 * What fails the Department's rules in the returns of a collection year, as the live release has
 * it. A failure is new where the last extract of its return showed it first, fixed where that
 * extract showed it no more, and open where it was there before and still is.
 *
 * @param year of the returns; the latest of each authority where empty
 */
public record FailureQuestion(Optional<CollectionYear> year) {
  private static final String RETURNS =
      """
      with returns as (
        select authority_code, %s as collection_year
        from fact_rule_checks
        group by authority_code),
      days as (
        select authority_code, collection_year, max(day) as last_day
        from (
          select authority_code, collection_year, unnest([known_from, known_to]) as day
          from fact_rule_failures
          union all
          select authority_code, collection_year, received_date
          from dim_extracts
          where extract_table in (%s))
        join returns using (authority_code, collection_year)
        group by authority_code, collection_year),
      failures as (
        select
          authority_code, collection_year, rule_code, extract_table, child_id, row_date, row_ordinal,
          arg_max(fields, known_from) as fields, arg_max(extract_row, known_from) as extract_row,
          min(known_from) as first_seen,
          if(bool_or(known_to is null), null, max(known_to)) as gone_since,
          case
            when not bool_or(known_to is null) then 'fixed'
            when min(known_from) = any_value(last_day) then 'new'
            else 'open'
          end as state
        from fact_rule_failures
        join days using (authority_code, collection_year)
        where known_to is null or known_to = last_day
        group by
          authority_code, collection_year, rule_code, extract_table, child_id, row_date,
          row_ordinal),
      rules as (
        select
          *, string_split(indicators, ', ') as touched
        from dim_rules)
      """;

  /** Rules of years before the first that is known are those of that. */
  private static final String RULE =
      """
      left join rules
        on rules.rule_code = f.rule_code
        and greatest(f.collection_year, 2023) between rules.first_year and rules.last_year
      """;

  private static final String SCREEN =
      """
      case
        when len(touched) > 2 then touched[1] || ', ' || touched[2] || ' and ' || (len(touched) - 2) || ' more'
        else any_value(indicators)
      end""";

  /** Refuses a release of a build that knew no rules, which the message says what to do about. */
  private static void refuseWithout(Connection release) throws SQLException {
    if (Rows.texts(
            release, "select table_name from duckdb_tables() where table_name = 'fact_rule_checks'")
        .isEmpty()) {
      throw new IllegalStateException(
          "Cannot list failures: the live release was built before returns were held against rules."
              + " `cicw run --from validate` holds them.");
    }
  }

  /**
   * The rules that fail, the most rows first.
   *
   * @param isWide with all indicators that the failing rows go into
   */
  public Listing byRule(Connection release, boolean isWide) throws SQLException {
    return ask(
        release,
        """
        select
          f.authority_code as authority, f.rule_code as rule, any_value(severity) as severity,
          count(*) filter (state <> 'fixed') as rows,
          count(distinct child_id) filter (state <> 'fixed') as children,
          count(*) filter (state = 'new') as new,
          count(*) filter (state = 'open') as open,
          count(*) filter (state = 'fixed') as fixed,
          any_value(rule_title) as title, %s as indicators
        from failures f
        %s
        group by f.authority_code, f.rule_code, touched
        order by f.authority_code, rows desc, f.rule_code"""
            .formatted(isWide ? "any_value(indicators)" : SCREEN, RULE),
        List.of());
  }

  /** The children whose rows fail, by pseudonym, the most rows first. */
  public Listing byChild(Connection release) throws SQLException {
    return ask(
        release,
        """
        select
          authority_code as authority, child_id as child, count(*) as rows,
          count(*) filter (state = 'new') as new,
          array_to_string(list_sort(list(distinct rule_code)), ', ') as rules
        from failures
        where state <> 'fixed'
        group by authority_code, child_id
        order by authority_code, rows desc, child_id""",
        List.of());
  }

  /** The months in which what the failing rows tell began. */
  public Listing byMonth(Connection release) throws SQLException {
    return ask(
        release,
        """
        select
          authority_code as authority, strftime(row_date, '%Y-%m') as month, count(*) as rows,
          count(distinct child_id) as children, count(*) filter (state = 'new') as new,
          array_to_string(list_sort(list(distinct rule_code)), ', ') as rules
        from failures
        where state <> 'fixed'
        group by authority_code, month
        order by authority_code, month nulls last""",
        List.of());
  }

  /** How much failed by what was known at the end of each month since the first extract. */
  public Listing overTime(Connection release) throws SQLException {
    return ask(
        release,
        """
        , months as (
          select
            authority_code, collection_year,
            unnest(generate_series(date_trunc('month', min(known_from)),
              date_trunc('month', any_value(last_day)), interval 1 month))::date as month
          from fact_rule_checks
          join days using (authority_code, collection_year)
          group by authority_code, collection_year)
        select
          m.authority_code as authority, strftime(month, '%Y-%m') as known_at_end_of,
          count(*) filter (known_from <= last_day(month)
            and coalesce(known_to > last_day(month), true)) as rows,
          count(distinct child_id) filter (known_from <= last_day(month)
            and coalesce(known_to > last_day(month), true)) as children,
          count(*) filter (date_trunc('month', known_from) = month) as came,
          count(*) filter (date_trunc('month', known_to) = month) as went
        from months m
        left join fact_rule_failures f
          on f.authority_code = m.authority_code and f.collection_year = m.collection_year
        group by m.authority_code, month
        order by m.authority_code, month""",
        List.of());
  }

  /** What could not be held against the returns, and for want of what. */
  public Listing notRun(Connection release) throws SQLException {
    return ask(
        release,
        """
        select
          authority_code as authority, missing, count(*) as rules_not_run,
          array_to_string(list_sort(list(rule_code)), ', ') as codes
        from fact_rule_checks
        join returns using (authority_code, collection_year)
        where known_to is null and not is_run
        group by authority_code, missing
        order by authority_code, rules_not_run desc, missing""",
        List.of());
  }

  /** The failing rows of a rule, of a child, or of both. */
  public Listing rows(Connection release, Optional<String> rule, Optional<String> child)
      throws SQLException {
    List<Object> values = new ArrayList<>();
    String condition =
        Rows.condition(" and f.rule_code = ?", rule, values)
            + Rows.condition(" and f.child_id = ?", child, values);
    return ask(
        release,
        """
        select
          f.authority_code as authority, f.rule_code as rule, state, child_id as child,
          extract_table as "table", row_date, extract_row as row, fields, first_seen, gone_since,
          rule_title as title
        from failures f
        %s
        where true%s
        order by f.authority_code, f.rule_code, state, child_id, row_date, row_ordinal"""
            .formatted(RULE, condition),
        values);
  }

  private Listing ask(Connection release, String select, List<Object> values) throws SQLException {
    refuseWithout(release);
    String tables =
        Ssda903.TABLES.stream()
            .map(ExtractTable::name)
            .map("'%s'"::formatted)
            .collect(joining(", "));
    String of = year.map(asked -> String.valueOf(asked.ending())).orElse("max(collection_year)");
    return Rows.of(release, RETURNS.formatted(of, tables) + select, values);
  }
}
