-- id: started_count
-- title: Children who started to be looked after
-- kind: count
-- numerator: children who started to be looked after in the period, each once
-- denominator: none
-- population: children looked after, other than under an agreed series of short breaks (V3, V4)
-- period kinds: year_to_date, rolling_12_months, financial_year
-- polarity: none
-- unit: children
-- decimals: 0
-- years: 2005 on
-- official code: LAIT LACnum_Start
-- extracts: episodes
-- equals: started_rate_per_10000; denominator of started_aged_under_1_pct;
--   started_aged_under_1_pct + started_aged_1_to_4_pct + started_aged_5_to_9_pct +
--   started_aged_10_to_15_pct + started_aged_16_and_over_pct
-- source: reference section 5, indicator 3
select
  authority_code, child_id, period_kind, period_end,
  true as in_denominator,
  true as in_numerator,
  1 as measure
from starters
