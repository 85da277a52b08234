-- grain: one row per period kind and period, every month since April 2004 to the last complete
--   month of the data; year is the financial or academic year that it ends in
-- kept by: period_end, period_kind
-- source: design section 5
with
last_complete_month as (
  select last_day(cast(max(data_to) + interval 1 day - interval 1 month as date)) as month_end
  from dim_extracts
  where is_received(received_date)
),
months as (
  select
    cast(unnest(generate_series(date '2004-04-01', month_end, interval 1 month)) as date)
      as month_start
  from last_complete_month
),
month_ends as (
  select
    month_start,
    last_day(month_start) as month_end,
    collection_year_of(month_start) as year,
    strftime(month_start, '%B %Y') as month_label
  from months
),
results_due as (
  -- an academic year is told from 31 March on, the day of its cohort; its results follow in summer
  select make_date(year, 8, 31) as year_end, year
  from month_ends
  where month(month_start) = 3
)
select 'month_end' as period_kind, month_start as period_start, month_end as period_end,
  month_label as period_label, year
from month_ends
union all
select 'year_to_date', make_date(year - 1, 4, 1), month_end,
  case when month(month_start) = 4 then month_label else 'April to ' || month_label end, year
from month_ends
union all
select 'rolling_12_months', cast(month_start - interval 11 month as date), month_end,
  '12 months to ' || month_label, year
from month_ends
union all
select 'financial_year', make_date(year - 1, 4, 1), month_end,
  (year - 1) || '/' || right(cast(year as varchar), 2), year
from month_ends
where month(month_start) = 3
union all
select 'academic_year', make_date(year - 1, 9, 1), year_end,
  (year - 1) || '/' || right(cast(year as varchar), 2), year
from results_due
