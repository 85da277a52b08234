-- question: how do the numbers of disclosure_figures.sql depend on one another?
-- All relations that somebody can know who reads this release and the one before it: those that the
-- headers of the indicators declare (dim_indicator_relations), and those that periods have. A relation
-- that does not hold, since a child came twice, say, is left out by uk.cicw.disclosure.

-- one number under several names
create or replace temp table disclosure_same as
with number as (
  select n.*, f.* exclude (figure_key)
  from disclosure_numbers n
  join disclosure_figures f using (figure_key)
),
-- in both releases; and the financial year is the year to date and the rolling year of its last
-- month, as the stock of 31 March is that of the month end
in_time as (
  select
    number_key,
    min(number_key) over (
      partition by
        area_code, indicator_id, part, number_count, period_end,
        if(month(period_end) = 3, 'year', period_kind)) as first_key
  from number
),
-- all percentages of one denominator show it
asked as (
  select
    number_key,
    min(number_key) over (
      partition by release, area_code, period_kind, period_end, denominator_label, number_count)
      as first_key
  from number
  where part = 'denominator'
)
select number_key, first_key from in_time where number_key <> first_key
union all
select number_key, first_key from asked where number_key <> first_key;

create or replace temp table disclosure_terms as
with number as (
  select
    n.number_key, n.figure_key, n.part, f.indicator_id, f.area_code, f.period_kind, f.period_end,
    f.kind
  from disclosure_numbers n
  join disclosure_figures f using (figure_key)
  where release = 0
),
-- a relation is told by its first number and its nature
rests as (
  select
    min(number_key) over (partition by figure_key) * 1024 as relation, '=' as sense, number_key,
    if(part = 'denominator', 1, -1) as coefficient
  from number
  where part in ('numerator', 'denominator', 'rest') and kind in ('proportion', 'ratio')
  qualify count(*) over (partition by figure_key) = 3
),
declared_sizes as (
  select relation_id, count(*) as size from analyst.main.dim_indicator_relations group by all
),
declared as (
  select
    min(number_key) over (partition by relation_id, area_code, period_kind, period_end) * 1024
      + 16 + relation_id as relation,
    sense, number_key, coefficient
  from analyst.main.dim_indicator_relations
  join declared_sizes using (relation_id)
  join number using (indicator_id, part)
  qualify count(*) over (partition by relation_id, area_code, period_kind, period_end) = size
),
event as (
  from number where part <> 'value' and period_kind in (
    'year_to_date', 'rolling_12_months', 'financial_year')
),
-- twelve months to November = April to November + last financial year - April to November before
rolling_years as (
  select
    rolling.number_key as rolling, to_date.number_key as to_date,
    year.number_key as last_year, year_before.number_key as year_before
  from event rolling
  join event to_date using (area_code, indicator_id, part, period_end)
  join event year_before using (area_code, indicator_id, part)
  join event year using (area_code, indicator_id, part)
  where rolling.period_kind = 'rolling_12_months'
    and month(rolling.period_end) <> 3
    and to_date.period_kind = 'year_to_date'
    and year_before.period_kind = 'year_to_date'
    and year_before.period_end = last_day(rolling.period_end - interval 1 year)
    and year.period_kind = 'financial_year'
    and year.period_end
      = make_date(year(rolling.period_end) - (month(rolling.period_end) < 4)::integer, 3, 31)
),
rolling as (
  select
    rolling * 1024 + 1 as relation, '=' as sense,
    unnest([rolling, year_before, to_date, last_year]) as number_key,
    unnest([1, 1, -1, -1]) as coefficient
  from rolling_years
  union all
  select
    rolling * 1024 + 2 as relation, '>=' as sense,
    unnest([rolling, to_date]) as number_key, unnest([1, -1]) as coefficient
  from rolling_years
),
-- the year to date grows from month to month
growth as (
  select
    later.number_key * 1024 + 3 as relation, '>=' as sense,
    unnest([later.number_key, earlier.number_key]) as number_key, unnest([1, -1]) as coefficient
  from event later
  join event earlier using (area_code, indicator_id, part, period_kind)
  where period_kind = 'year_to_date'
    and month(later.period_end) <> 4
    and earlier.period_end = last_day(later.period_end - interval 1 month)
),
-- three years added up
three_years as (
  select
    pooled.number_key * 1024 + 4 as relation, '=' as sense,
    unnest([pooled.number_key, last.number_key, before.number_key, first.number_key])
      as number_key,
    unnest([1, -1, -1, -1]) as coefficient
  from analyst.main.dim_indicators pooled_indicator
  join number pooled using (indicator_id)
  join number last using (area_code, period_kind, part, period_end)
  join number before using (area_code, period_kind, part)
  join number first using (area_code, period_kind, part)
  where part = 'denominator'
    and last.indicator_id = pooled_indicator.three_years_of
    and before.indicator_id = last.indicator_id
    and before.period_end = last_day(last.period_end - interval 1 year)
    and first.indicator_id = last.indicator_id
    and first.period_end = last_day(last.period_end - interval 2 years)
),
-- who was looked after in the period was there at its start or has started since, and is there
-- still or has ceased; it is less where a child came or went twice
flows as (
  select
    during.number_key as during, start_stock.number_key as start_stock,
    started.number_key as started, end_stock.number_key as end_stock,
    ceased.number_key as ceased
  from event during
  join event started using (area_code, period_kind, period_end)
  join event ceased using (area_code, period_kind, period_end)
  join number start_stock using (area_code)
  join number end_stock using (area_code, period_end)
  where during.period_kind in ('year_to_date', 'rolling_12_months')
    and during.indicator_id = 'cla_during_year_count'
    and started.indicator_id = 'started_count'
    and ceased.indicator_id = 'ceased_count'
    and start_stock.indicator_id = 'cla_count' and start_stock.period_kind = 'month_end'
    and start_stock.period_end = if(
      during.period_kind = 'year_to_date',
      make_date(year(during.period_end) - (month(during.period_end) < 4)::integer, 3, 31),
      last_day(during.period_end - interval 1 year))
    and end_stock.indicator_id = 'cla_count' and end_stock.period_kind = 'month_end'
),
flow as (
  select
    during * 1024 + 6 + nature as relation, sense,
    unnest([start_stock, started, during]) as number_key, unnest([1, 1, -1]) as coefficient
  from flows
  cross join (values (0, '='), (1, '>=')) as senses (nature, sense)
  union all
  select
    during * 1024 + 8 + nature as relation, sense,
    unnest([end_stock, ceased, during]) as number_key, unnest([1, 1, -1]) as coefficient
  from flows
  cross join (values (0, '='), (1, '>=')) as senses (nature, sense)
),
term as (
  from rests
  union all
  from declared
  union all
  from rolling
  union all
  from growth
  union all
  from three_years
  union all
  from flow
),
-- what held in the release before, held of what that one said
restated as (
  select now.number_key, before.number_key as before_key
  from disclosure_numbers now
  join disclosure_figures f using (figure_key)
  join disclosure_figures f_before using (indicator_id, area_code, period_kind, period_end)
  join disclosure_numbers before on before.figure_key = f_before.figure_key
  where f.release = 0 and f_before.release = 1 and now.part = before.part
)
from term
union all
select -relation, sense, coalesce(before_key, number_key), coefficient
from term
left join restated using (number_key)
where relation in (select relation from term join restated using (number_key))
