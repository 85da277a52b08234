-- id: entrants_aged_0_4_pct
-- title: Aged 0 to 4, of those who started to be looked after
-- kind: proportion
-- numerator: children of the denominator aged under 5 when they started
-- denominator: children who started to be looked after in the period, each once, as of the first time
-- population: children looked after, other than under an agreed series of short breaks (V3, V4)
-- period kinds: year_to_date, rolling_12_months, financial_year
-- polarity: none
-- unit: percent
-- decimals: 1
-- years: 2005 on
-- official code: none
-- extracts: episodes
-- equals: started_aged_under_1_pct + started_aged_1_to_4_pct
-- source: reference section 5, indicator 6
select
  authority_code, child_id, period_kind, period_end,
  true as in_denominator,
  coalesce(age_years < 5, false) as in_numerator,
  1 as measure
from starters
