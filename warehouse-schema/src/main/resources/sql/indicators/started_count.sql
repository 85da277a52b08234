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
-- source: reference section 5, indicator 3
select
  authority_code, child_id, period_kind, period_end,
  true as in_denominator,
  true as in_numerator,
  1 as measure
from starters
