-- grain: one row per financial year, 1 April to 31 March
select period_kind, period_start, period_end, year
from dim_periods
where period_kind = 'financial_year'
