-- id: ceased_rate_per_10000
-- title: Children who ceased to be looked after per 10,000 people under 18
-- kind: rate
-- numerator: children who ceased to be looked after in the period, each once
-- denominator: people aged 0 to 17 in the middle of the calendar year in which the financial
--   year began
-- population: children looked after, other than under an agreed series of short breaks (V3, V4)
-- period kinds: rolling_12_months, financial_year
-- polarity: none
-- unit: per 10,000 under 18
-- decimals: 1
-- years: 2005 on
-- official code: none
-- extracts: episodes
-- source: reference section 5, indicator 4
select
  authority_code, child_id, period_kind, period_end,
  true as in_denominator,
  true as in_numerator,
  1 as measure
from leavers
where period_kind <> 'year_to_date'
