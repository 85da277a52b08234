-- question: which figures must not be published?
-- Counts of 1 to 5 children are never published: the rule of the Department's statistical releases to
-- 2017, which is kept as the default. A figure is hidden as a whole, numerator, denominator, value and
-- interval, since each of them gives the others back. Zero is shown.
--
-- Here stand the figures, what hides them by themselves, and the relations through which a hidden one
-- could be worked out from others. disclosure_step.sql then hides more, until no relation has
-- exactly one hidden member. Still open: bounds (a hidden 4 between a shown 3 and a shown 6),
-- sums over areas and over indicators, and the difference to an earlier release.

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
)
select relation, figure_key, sacrifice_order from same_figure
union all
select relation, figure_key, sacrifice_order from rolling_year
