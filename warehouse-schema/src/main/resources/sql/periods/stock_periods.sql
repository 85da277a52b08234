-- grain: one row per period at whose last day children are counted
select period_kind, period_start, period_end, year
from dim_periods
where period_kind in ('month_end', 'financial_year')
