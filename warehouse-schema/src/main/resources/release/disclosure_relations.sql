-- question: how do the numbers of disclosure_figures.sql depend on one another?
-- All relations that somebody can know who reads this release and the one before it: those that the
-- headers of the indicators declare (dim_indicator_relations), and those that periods have. A relation
-- that does not hold, since a child came twice, say, is left out by uk.cicw.disclosure.

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
-- what adds up in each month, and so in what each month adds
declared as (
  select
    min(number_key) over (
      partition by relation_id, area_code, period_kind, period_end, if(
        number.part in ('growth', 'remainder'), number.part, 'figure')) * 1024
      + 16 + relation_id as relation,
    sense, number_key, coefficient
  from analyst.main.dim_indicator_relations member
  join declared_sizes using (relation_id)
  join number
    on number.indicator_id = member.indicator_id
    and (
      number.part = member.part
      or number.part in ('growth', 'remainder') and member.part = 'numerator')
  qualify count(*) over (
    partition by relation_id, area_code, period_kind, period_end, if(
      number.part in ('growth', 'remainder'), number.part, 'figure')) = size
),
rolling as (
  select
    rolling * 1024 + 1 as relation, '=' as sense,
    unnest([rolling, year_before, to_date, last_year]) as number_key,
    unnest([1, 1, -1, -1]) as coefficient
  from disclosure_rolling_years
  union all
  select
    rolling * 1024 + 12 as relation, '=' as sense,
    unnest([last_year, year_before, remainder]) as number_key, unnest([1, -1, -1]) as coefficient
  from disclosure_rolling_years
  where remainder is not null
  union all
  select
    rolling * 1024 + 13 as relation, '=' as sense,
    unnest([rolling, remainder, to_date]) as number_key, unnest([1, -1, -1]) as coefficient
  from disclosure_rolling_years
  where remainder is not null
  union all
  select
    rolling * 1024 + 2 as relation, '>=' as sense,
    unnest([rolling, to_date]) as number_key, unnest([1, -1]) as coefficient
  from disclosure_rolling_years
),
-- the year to date grows from month to month
months as (
  select later.number_key as later, earlier.number_key as earlier, growth.number_key as growth
  from number later
  join number earlier using (area_code, indicator_id, part, period_kind)
  left join number growth
    on growth.figure_key = later.figure_key and growth.part = 'growth' and later.part = 'numerator'
  where later.part in ('numerator', 'denominator', 'rest')
    and period_kind = 'year_to_date'
    and month(later.period_end) <> 4
    and earlier.period_end = last_day(later.period_end - interval 1 month)
),
growth as (
  select
    later * 1024 + 3 as relation, '>=' as sense,
    unnest([later, earlier]) as number_key, unnest([1, -1]) as coefficient
  from months
  union all
  select
    later * 1024 + 5 as relation, '=' as sense,
    unnest([later, earlier, growth]) as number_key, unnest([1, -1, -1]) as coefficient
  from months
  where growth is not null
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
counts as (
  select
    number_key, indicator_id, area_code, period_kind, period_end, part,
    case period_kind
      when 'year_to_date' then if(
        part = 'growth',
        last_day(period_end - interval 1 month),
        make_date(year(period_end) - (month(period_end) < 4)::integer, 3, 31))
      else last_day(period_end - interval 1 year)
    end as day_before
  from number
  where indicator_id in (
    'cla_during_year_count', 'started_count', 'ceased_count', 'cla_count')
    and part in ('numerator', 'growth')
),
stock as (
  select number_key, area_code, period_end
  from counts
  where indicator_id = 'cla_count' and period_kind = 'month_end' and part = 'numerator'
  union all
  select number_key, area_code, last_day(period_end - interval 1 month)
  from number
  where part = 'opening'
),
event_count as (
  from counts where period_kind in ('year_to_date', 'rolling_12_months')
),
flow as (
  select during.number_key * 1024 + 6 as relation,
    [stock.number_key, started.number_key, during.number_key] as members, [1, 1, -1] as signs
  from event_count during
  join event_count started using (area_code, period_kind, period_end, part)
  join stock on stock.area_code = area_code and stock.period_end = during.day_before
  where during.indicator_id = 'cla_during_year_count'
    and started.indicator_id = 'started_count' and part = 'numerator'
  union all
  select during.number_key * 1024 + 8,
    [stock.number_key, ceased.number_key, during.number_key], [1, 1, -1]
  from event_count during
  join event_count ceased using (area_code, period_kind, period_end, part)
  join stock on stock.area_code = area_code and stock.period_end = during.period_end
  where during.indicator_id = 'cla_during_year_count'
    and ceased.indicator_id = 'ceased_count' and part = 'numerator'
  union all
  -- and the number of children in care changes by those who came and went
  select started.number_key * 1024 + 10,
    [first.number_key, started.number_key, ceased.number_key, last.number_key], [1, 1, -1, -1]
  from event_count started
  join event_count ceased using (area_code, period_kind, period_end, part)
  join stock first on first.area_code = area_code and first.period_end = started.day_before
  join stock last on last.area_code = area_code and last.period_end = started.period_end
  where started.indicator_id = 'started_count' and ceased.indicator_id = 'ceased_count'
),
flows as (
  select
    relation + nature as relation, sense, unnest(members) as number_key,
    unnest(signs) as coefficient
  from flow
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
  from flows
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
