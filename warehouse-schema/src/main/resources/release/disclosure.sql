-- question: which figures must not be published?
-- Counts of 1 to 5 children are never published: the rule of the Department's statistical releases to
-- 2017, which is kept as the default. A figure is hidden as a whole, numerator, denominator, value and
-- interval, since each of them gives the others back. Zero is shown.
--
-- Here stand the figures, what hides them by themselves, and the relations through which a hidden one
-- could be worked out from others. disclosure_step.sql then hides more, until no relation has
-- exactly one hidden member. Still open, and known to give some hidden counts back: nested and
-- overlapping sums, bounds (a hidden 4 between a shown 3 and a shown 6), sums over areas, and the
-- difference to an earlier release.

create or replace temp table disclosure_symbols as
from (values
  ('suppressed', 'c'), ('not_available', 'x'), ('not_applicable', 'z'),
  ('rounds_to_zero', 'k'), ('low_reliability', 'u')) as symbols (symbol_status, symbol);

create or replace temp table disclosure_figures as
select
  row_number() over (order by indicator_id, area_code, period_kind, period_end) as figure_key,
  indicator_id, area_code, period_kind, period_end, numerator, denominator,
  numerator between 1 and 5
    or coalesce(denominator between 1 and 5, false)
    -- the complement: 48 of 50 reviews on time says that 2 were late
    or (kind = 'proportion' and denominator - numerator between 1 and 5) as is_hidden
from analyst.main.trend_series
join analyst.main.dim_indicators using (indicator_id)
where status = 'value' and source_release is null;

create or replace temp table disclosure_relations as
with figure as (from disclosure_figures),
-- one figure under two names: the financial year is the year to date and the rolling year of its
-- last month, and the stock of 31 March is that of the month end
same_figure as (
  select
    format('same {} {}', one.figure_key, other.figure_key) as relation,
    unnest([one.figure_key, other.figure_key]) as figure_key,
    unnest([1, 2]) as sacrifice_order
  from figure one
  join figure other using (indicator_id, area_code, period_end, numerator)
  where one.period_kind < other.period_kind
    and one.denominator is not distinct from other.denominator
),
-- twelve months to November = April to November + last financial year - April to November before;
-- it tells something only of events that add up, which is where the equation holds
rolling_year as (
  select
    format('rolling {}', rolling.figure_key) as relation,
    unnest([rolling.figure_key, year_before.figure_key, to_date.figure_key, year.figure_key])
      as figure_key,
    unnest([1, 2, 3, 4]) as sacrifice_order
  from figure rolling
  join figure to_date using (indicator_id, area_code, period_end)
  join figure year_before using (indicator_id, area_code)
  join figure year using (indicator_id, area_code)
  where rolling.period_kind = 'rolling_12_months'
    and to_date.period_kind = 'year_to_date'
    and year_before.period_kind = 'year_to_date'
    and year_before.period_end = last_day(rolling.period_end - interval 1 year)
    and year.period_kind = 'financial_year'
    and year.period_end
      = make_date(year(rolling.period_end) - (month(rolling.period_end) < 4)::integer, 3, 31)
    and month(rolling.period_end) <> 3
    and rolling.numerator = to_date.numerator + year.numerator - year_before.numerator
),
-- indicators whose numerators add up to one of them, or to the denominator that they share: four age
-- bands and the number of children in care give the fifth
sums (sum_name, indicator_id) as (values
  ('ages', 'aged_under_1_pct'), ('ages', 'aged_1_to_4_pct'), ('ages', 'aged_5_to_9_pct'),
  ('ages', 'aged_10_to_15_pct'), ('ages', 'aged_16_and_over_pct'),
  ('young', 'aged_0_4_pct'), ('young', 'aged_under_1_pct'), ('young', 'aged_1_to_4_pct'),
  ('old', 'aged_10_and_over_pct'), ('old', 'aged_10_to_15_pct'), ('old', 'aged_16_and_over_pct'),
  ('starts', 'started_aged_under_1_pct'), ('starts', 'started_aged_1_to_4_pct'),
  ('starts', 'started_aged_5_to_9_pct'), ('starts', 'started_aged_10_to_15_pct'),
  ('starts', 'started_aged_16_and_over_pct'),
  ('entrants', 'entrants_aged_0_4_pct'), ('entrants', 'started_aged_under_1_pct'),
  ('entrants', 'started_aged_1_to_4_pct'),
  ('ends', 'ceased_aged_under_1_pct'), ('ends', 'ceased_aged_1_to_4_pct'),
  ('ends', 'ceased_aged_5_to_9_pct'), ('ends', 'ceased_aged_10_to_15_pct'),
  ('ends', 'ceased_aged_16_and_over_pct'),
  ('home', 'returned_home_pct_of_leavers'), ('home', 'returned_home_planned_pct_of_leavers'),
  ('home', 'returned_home_unplanned_pct_of_leavers'),
  ('permanence', 'legal_permanence_pct'), ('permanence', 'adopted_pct_of_leavers'),
  ('permanence', 'special_guardianship_pct_of_leavers'),
  ('permanence', 'arrangements_order_pct_of_leavers'),
  ('families', 'foster_or_adoption_pct'), ('families', 'foster_pct'),
  ('families', 'placed_for_adoption_pct'),
  ('staying put', 'staying_put_pct'), ('staying put', 'staying_put_18_pct'),
  ('staying put', 'staying_put_19_20_pct'),
  ('rate', 'cla_count'), ('rate', 'cla_rate_per_10000'),
  ('starts rate', 'started_count'), ('starts rate', 'started_rate_per_10000'),
  ('ends rate', 'ceased_count'), ('ends rate', 'ceased_rate_per_10000'),
  ('seekers', 'cla_uasc_count'), ('seekers', 'cla_uasc_pct'),
  ('adopted', 'adopted_count'), ('adopted', 'adopted_pct_of_leavers'),
  ('adopted again', 'adopted_count'), ('adopted again', 'adopted_pct_of_looked_after'),
  ('agencies', 'agency_placement_count'), ('agencies', 'agency_placement_pct'),
  ('kin', 'kinship_foster_count'), ('kin', 'kinship_foster_pct'),
  ('outside', 'placed_outside_la_count'), ('outside', 'placed_outside_la_pct'),
  ('students', 'care_leavers_higher_education_count'),
  ('students', 'care_leavers_higher_education_pct')
),
added_up as (
  select
    format('sum {} {} {} {}', sum_name, area_code, period_kind, period_end) as relation,
    figure_key,
    row_number() over (
      partition by sum_name, area_code, period_kind, period_end order by numerator, figure_key
    ) as sacrifice_order
  from figure
  join sums using (indicator_id)
)
select relation, figure_key, sacrifice_order from same_figure
union all
select relation, figure_key, sacrifice_order from rolling_year
union all
select relation, figure_key, sacrifice_order from added_up;

-- a count that is the denominator of percentages: hidden, it takes them with it, since each shows it
create or replace temp table disclosure_totals as
select total.figure_key as total_key, part.figure_key as part_key
from disclosure_figures total
join disclosure_figures part using (area_code, period_kind, period_end)
where part.denominator = total.numerator
  and (total.indicator_id = 'started_count'
      and (part.indicator_id like 'started\_%\_pct' escape '\'
        or part.indicator_id in ('entrants_aged_0_4_pct', 'distant_entrants_pct'))
    or total.indicator_id = 'ceased_count'
      and (part.indicator_id like 'ceased\_%\_pct' escape '\'
        or part.indicator_id like '%\_of\_leavers' escape '\'
        or part.indicator_id = 'legal_permanence_pct'))
