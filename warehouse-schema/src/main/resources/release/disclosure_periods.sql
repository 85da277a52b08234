-- question: which numbers of disclosure_figures.sql are one, or follow from others, since periods overlap?

-- one number under several names
create or replace temp table disclosure_same as
with number as (
  select n.*, f.* exclude (figure_key)
  from disclosure_numbers n
  join disclosure_figures f using (figure_key)
),
-- the financial year is the year to date and the rolling year of its last month, and the stock of
-- 31 March is that of the month end
in_time as (
  select
    number_key,
    min(number_key) over (
      partition by
        release, area_code, indicator_id, part, number_count, period_end,
        if(month(period_end) = 3, 'year', period_kind)) as first_key
  from number
),
-- all percentages of one denominator show it
asked as (
  select
    number_key,
    min(number_key) over (
      partition by
        release, area_code, period_end, denominator_label, number_count,
        if(denominator_label like '%on the last day of the period%', 'day', period_kind))
      as first_key
  from number
  where part = 'denominator'
)
select number_key, first_key from in_time where number_key <> first_key
union all
select number_key, first_key from asked where number_key <> first_key;

-- twelve months to November = April to November + last financial year - April to November before. It is
-- so of events; a child to whom something happened twice can count once, so it is nearly so of children.
create or replace temp table disclosure_rolling_years as
with event as (
  select
    n.number_key, n.figure_key, n.part, n.number_count, f.indicator_id, f.area_code, f.period_kind,
    f.period_end
  from disclosure_numbers n
  join disclosure_figures f using (figure_key)
  where release = 0 and part in ('numerator', 'denominator', 'rest')
    and period_kind in ('year_to_date', 'rolling_12_months', 'financial_year')
)
select
  rolling.number_key as rolling, to_date.number_key as to_date, year.number_key as last_year,
  year_before.number_key as year_before, remainder.number_key as remainder,
  avg((
    rolling.number_count = to_date.number_count + year.number_count - year_before.number_count
  )::integer) over (partition by area_code, indicator_id, part) > 0.5 as is_of_events
from event rolling
join event to_date using (area_code, indicator_id, part, period_end)
join event year_before using (area_code, indicator_id, part)
join event year using (area_code, indicator_id, part)
left join disclosure_numbers remainder
  on remainder.figure_key = year_before.figure_key and remainder.part = 'remainder'
  and part = 'numerator'
where rolling.period_kind = 'rolling_12_months'
  and month(rolling.period_end) <> 3
  and to_date.period_kind = 'year_to_date'
  and year_before.period_kind = 'year_to_date'
  and year_before.period_end = last_day(rolling.period_end - interval 1 year)
  and year.period_kind = 'financial_year'
  and year.period_end
    = make_date(year(rolling.period_end) - (month(rolling.period_end) < 4)::integer, 3, 31);

-- Twelve months tell nothing new where the three that they are made of are shown, and are hidden where
-- one of them is not: else sums of categories over such circles tell what no relation tells by itself.
create or replace temp table disclosure_followers as
select unnest([to_date, last_year, year_before]) as number_key, rolling as follower_key
from disclosure_rolling_years
where is_of_events
union all
-- as are those who were in care in the twelve months, where those who came or went are
select flow.number_key, during.number_key
from disclosure_numbers flow
join disclosure_figures f on f.figure_key = flow.figure_key
join disclosure_figures during_figure using (release, area_code, period_kind, period_end)
join disclosure_numbers during on during.figure_key = during_figure.figure_key
where release = 0 and period_kind = 'rolling_12_months'
  and f.indicator_id in ('started_count', 'ceased_count') and flow.part = 'numerator'
  and during_figure.indicator_id = 'cla_during_year_count' and during.part = 'numerator';
