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
 * Which returns the Department's rules have looked at, as the live release has it: where nothing is
 * told to fail, that may be since nobody looked.
 *
 * @param year of the returns; the latest of each authority where empty
 * @param first the collection year from which on the settings have returns held against the rules
 */
public record HeldReturns(Optional<CollectionYear> year, CollectionYear first) {
  /**
   * What is known of a return on a day comes from its own extracts and those of the year before.
   */
  private static final String HELD =
      """
      with checks as (
        select * from fact_rule_checks
        where known_to is null),
      asked as (
        select authority_code, max(collection_year) as collection_year
        from checks
        where %s
        group by authority_code),
      of_the_rule as (
        select * from checks
        join asked using (authority_code, collection_year)
        where true%s),
      failed as (
        select distinct authority_code, collection_year, rule_code
        from fact_rule_failures
        where known_to is null),
      days as (
        select a.authority_code, max(day) as state_of
        from asked a
        join (
          select authority_code, received_date as day,
            unnest([collection_year, collection_year + 1]) as collection_year
          from dim_extracts
          where extract_table in (%s)
          union all
          select authority_code, known_from, collection_year from checks
        ) using (authority_code, collection_year)
        group by a.authority_code)
      select
        a.authority_code as authority, %s as "return", any_value(state_of) as state_of,
        count(*) filter (is_run and f.rule_code is null and c.rule_code is not null) as rules_passed,
        count(*) filter (f.rule_code is not null) as rules_failed,
        count(*) filter (not is_run) as rules_not_run
      from asked a
      join days using (authority_code)
      left join of_the_rule c using (authority_code, collection_year)
      left join failed f using (authority_code, collection_year, rule_code)
      group by a.authority_code, collection_year
      order by a.authority_code""";

  private static final String NOT_HELD =
      """
      with held as (
        select authority_code, collection_year, max(collection_year) over (
          partition by authority_code) as latest
        from fact_rule_checks
        where known_to is null
        group by authority_code, collection_year),
      returns as (
        select distinct authority_code, collection_year
        from dim_extracts
        where extract_table in (%s) and %s),
      others as (
        select authority_code, collection_year,
          if(collection_year < %d, 'before rules.first-year, %s',
            'not held yet: the next run does, as far as its delivered files are kept') as why
        from returns
        anti join held using (authority_code, collection_year)
        where %s)
      select
        authority_code as authority,
        case
          when count(*) = 1 then %s
          else %s || ' to ' || %s
        end as returns,
        count(*) as returns_count, why
      from others
      group by authority_code, why
      order by authority_code, min(collection_year)""";

  /** As {@link CollectionYear#label()} writes it. */
  private static String label(String ending) {
    return "format('{}/{:02d}', %1$s - 1, %1$s %% 100)".formatted(ending);
  }

  private static String tables() {
    return Ssda903.TABLES.stream()
        .map(ExtractTable::name)
        .map("'%s'"::formatted)
        .collect(joining(", "));
  }

  private String ofTheYear() {
    return year.map(asked -> "collection_year = " + asked.ending()).orElse("true");
  }

  /**
   * Those that were, as they stood after their last change, with how many rules passed and failed
   * them, and how many could not be run.
   *
   * @param rule the only one to be counted
   */
  public Listing held(Connection release, Optional<String> rule) throws SQLException {
    List<Object> values = new ArrayList<>();
    String ofTheRule = Rows.condition(" and rule_code = ?", rule, values);
    return Rows.of(
        release,
        HELD.formatted(ofTheYear(), ofTheRule, tables(), label("collection_year")),
        values);
  }

  /**
   * Those that were not, and why.
   *
   * @param isWide also those before the latest that was, where no year is asked for
   */
  public Listing notHeld(Connection release, boolean isWide) throws SQLException {
    String later =
        "collection_year > all (select latest from held h where h.authority_code = returns.authority_code)";
    return Rows.of(
        release,
        NOT_HELD.formatted(
            tables(),
            ofTheYear(),
            first.ending(),
            first.label(),
            isWide || year.isPresent() ? "true" : later,
            label("min(collection_year)"),
            label("min(collection_year)"),
            label("max(collection_year)")),
        List.of());
  }
}
