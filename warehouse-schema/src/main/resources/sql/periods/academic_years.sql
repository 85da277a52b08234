-- grain: one row per academic year, 1 September to 31 August
select period_kind, period_start, period_end, year
from dim_periods
where period_kind = 'academic_year'
