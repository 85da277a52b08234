-- title: As known at a date
-- question: What did we report of reviews on time for 2024/25 in April 2025, and what do we say today?
-- look at: late entries and corrections change a figure after its year has ended. The macro
--   <name>_as_known(date) gives any series, mart or indicator as it was known on a day; a series
--   with an indicator behind the date gives that one alone, several times as fast.
-- file: analyst
select 'on 30 April 2025' as known, numerator, denominator, round_half_up(value, 1) as value
from trend_series_as_known(date '2025-04-30', 'reviews_on_time_pct')
where period_kind = 'financial_year' and period_end = date '2025-03-31'
  and source_release is null
union all
select 'today' as known, numerator, denominator, round_half_up(value, 1) as value
from trend_series
where indicator_id = 'reviews_on_time_pct' and period_kind = 'financial_year'
  and period_end = date '2025-03-31' and source_release is null
