-- question: which figures could be hidden, and what numbers do they show?
-- Counts of 1 to 5 children are never published: the rule of the Department's statistical releases to
-- 2017, which is kept as the default. A figure is hidden as a whole, numerator, denominator, value and
-- interval, since each of them gives the others back. Zero is shown.
--
-- How the numbers depend on one another is in disclosure_relations.sql; what follows from it is
-- decided by uk.cicw.disclosure, which fills disclosure_hidden.

create or replace temp table disclosure_symbols as
from (values
  ('suppressed', 'c'), ('not_available', 'x'), ('not_applicable', 'z'),
  ('rounds_to_zero', 'k'), ('low_reliability', 'u')) as symbols (symbol_status, symbol);

-- what the authority tells of itself (release 0), and where the release before told it otherwise, what
-- that one said (release 1). What was once shown stays known; what was hidden stays hidden while its
-- numbers are the same, else the two releases together could tell what neither does.
create or replace temp table disclosure_figures as
with figure as (
  select
    indicator_id, area_code, period_kind, period_end, numerator, denominator,
    case when kind = 'mean' and unit = 'percent' then round(value * denominator / 50)::integer end
      as value_count
  from analyst.main.trend_series
  join analyst.main.dim_indicators using (indicator_id)
  where source_release is null and numerator is not null
),
pair as (
  select
    figure.*, earlier.numerator as earlier_numerator, earlier.denominator as earlier_denominator,
    earlier.value_count as earlier_value_count, earlier.is_hidden, earlier.is_secret,
    figure.numerator = earlier.numerator
      and figure.denominator is not distinct from earlier.denominator
      and figure.value_count is not distinct from earlier.value_count as is_as_before
  from figure
  left join previous.main.figure_disclosure earlier
    using (indicator_id, area_code, period_kind, period_end)
),
told as (
  select
    0 as release, indicator_id, area_code, period_kind, period_end, numerator, denominator,
    value_count, coalesce(is_as_before and is_hidden, false) as was_hidden,
    coalesce(is_as_before and not is_secret, false) as was_shown
  from pair
  union all
  select
    1, indicator_id, area_code, period_kind, period_end, earlier_numerator, earlier_denominator,
    earlier_value_count, is_hidden, not is_secret
  from pair
  where earlier_numerator is not null and not is_as_before
),
totals as (
  select relation_id, any_value(indicator_id) filter (coefficient = 1) as indicator_id
  from analyst.main.dim_indicator_relations
  where sense = '='
  group by all
  having count(*) > 2
)
select
  row_number() over (
    order by area_code, release, period_end, indicator_id, period_kind) as figure_key,
  told.*, i.kind, i.denominator_label,
  -- what it costs to hide it: a year is read by more people than a month, a total than its parts
  if(period_kind in ('financial_year', 'academic_year'), 4, 1)
    * if(indicator_id in (select indicator_id from totals), 2, 1) as cost
from told
join analyst.main.dim_indicators i using (indicator_id);

-- of each figure the numerator, the denominator and what is left of it; of an average of percentages
-- how many halves it stands for. Of numerators that add up with others, what a month added and what
-- is left of the year, which no figure shows but sums tell; of children in care how many there were
-- when the series begin. A population is public.
create or replace temp table disclosure_numbers as
with part as (
  select
    figure_key, part_number, part, kind,
    case part
      when 'numerator' then numerator
      when 'denominator' then denominator
      when 'value' then value_count
      else case when kind in ('proportion', 'ratio') and denominator >= numerator
        then denominator - numerator end
    end as number_count
  from disclosure_figures
  cross join (values (0, 'numerator'), (1, 'denominator'), (2, 'rest'), (3, 'value'))
    as parts (part_number, part)
  union all
  select
    later.figure_key, 4, 'growth', later.kind, later.numerator - earlier.numerator
  from disclosure_figures later
  join disclosure_figures earlier using (release, area_code, indicator_id, period_kind)
  where release = 0
    and period_kind = 'year_to_date'
    and indicator_id in (select indicator_id from analyst.main.dim_indicator_relations)
    and month(later.period_end) <> 4
    and earlier.period_end = last_day(later.period_end - interval 1 month)
    and later.numerator >= earlier.numerator
  union all
  select to_date.figure_key, 5, 'remainder', to_date.kind, year.numerator - to_date.numerator
  from disclosure_figures to_date
  join disclosure_figures year using (release, area_code, indicator_id)
  where release = 0
    and to_date.period_kind = 'year_to_date'
    and indicator_id in (select indicator_id from analyst.main.dim_indicator_relations)
    and year.period_kind = 'financial_year'
    and year.period_end
      = make_date(year(to_date.period_end) + (month(to_date.period_end) > 3)::integer, 3, 31)
    and month(to_date.period_end) <> 3
    and year.numerator >= to_date.numerator
  union all
  -- who was in care before the first month told, by the first year's end and those who came and went
  select
    first_month.figure_key, 6, 'opening', first_month.kind,
    year_end.numerator - came.numerator + went.numerator
  from disclosure_figures first_month
  join disclosure_figures year_end using (release, area_code, indicator_id)
  join disclosure_figures came using (release, area_code)
  join disclosure_figures went using (release, area_code)
  where release = 0
    and indicator_id = 'cla_count'
    and first_month.period_kind = 'month_end' and year_end.period_kind = 'month_end'
    and came.indicator_id = 'started_count' and came.period_kind = 'year_to_date'
    and went.indicator_id = 'ceased_count' and went.period_kind = 'year_to_date'
    and year_end.period_end = last_day(first_month.period_end + interval 11 months)
    and came.period_end = year_end.period_end and went.period_end = year_end.period_end
  qualify row_number() over (partition by area_code order by first_month.period_end) = 1
)
select
  figure_key * 8 + part_number as number_key, figure_key, part, number_count,
  part in ('numerator', 'denominator', 'rest') and number_count between 1 and 5
    and not (part = 'denominator' and kind = 'rate') as is_small,
  part = 'denominator' and kind = 'rate' as is_public,
  part in ('growth', 'remainder', 'opening') as is_derived
from part
where number_count is not null;

create or replace temp table disclosure_hidden (figure_key bigint)
