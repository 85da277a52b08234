-- id: ceased_aged_under_1_pct
-- title: Aged under 1, of those who ceased to be looked after
-- kind: proportion
-- numerator: children of the denominator aged under 1 when they last ceased
-- denominator: children who ceased to be looked after in the period, each once, as of the last time
-- population: children looked after, other than under an agreed series of short breaks (V3, V4)
-- period kinds: year_to_date, rolling_12_months, financial_year
-- polarity: none
-- unit: percent
-- decimals: 1
-- years: 2005 on
-- official code: none
-- extracts: episodes
-- source: reference section 5, indicator 5
select
  authority_code, child_id, period_kind, period_end,
  true as in_denominator,
  coalesce(age_years < 1, false) as in_numerator,
  1 as measure
from leavers
