-- id: three_plus_social_workers_pct
-- title: Three or more social workers
-- kind: proportion
-- numerator: children of the denominator with three or more different social workers in the
--   period, those before care included
-- denominator: children looked after on the last day of the period
-- population: children looked after, other than under an agreed series of short breaks (V3, V4)
-- period kinds: rolling_12_months, financial_year
-- polarity: low
-- unit: percent
-- decimals: 1
-- years: 2024 on
-- official code: none
-- extracts: episodes, sw_episodes
-- source: reference section 5, indicator 46
select
  authority_code, child_id, period_kind, period_end,
  true as in_denominator,
  worker_count >= 3 as in_numerator,
  worker_count as measure
from social_workers_in_period
where period_kind <> 'year_to_date'
