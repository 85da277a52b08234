-- grain: one row per day on which a month ends, since April 2004
select period_end
from dim_periods
where period_kind = 'month_end'
