-- id: started_rate_per_10000
-- title: Children who started to be looked after per 10,000 people under 18
-- kind: rate
-- numerator: children who started to be looked after in the period, each once
-- denominator: people aged 0 to 17 in the middle of the calendar year in which the financial
--   year began
-- population: children looked after, other than under an agreed series of short breaks (V3, V4)
-- period kinds: rolling_12_months, financial_year
-- polarity: none
-- unit: per 10,000 under 18
-- decimals: 1
-- years: 2005 on
-- official code: LAIT LAC_Start_Rate
-- extracts: episodes
-- source: reference section 5, indicator 3
select
  authority_code, child_id, period_kind, period_end,
  true as in_denominator,
  true as in_numerator,
  1 as measure
from starters
where period_kind <> 'year_to_date'
