-- grain: one row per period over which events are counted
select period_kind, period_start, period_end, year
from dim_periods
where period_kind in ('year_to_date', 'rolling_12_months', 'financial_year')
