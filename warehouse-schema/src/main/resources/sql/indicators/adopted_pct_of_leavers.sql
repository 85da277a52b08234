-- id: adopted_pct_of_leavers
-- title: Adopted, of those who ceased to be looked after
-- kind: proportion
-- numerator: children of the denominator who were adopted (E11, E12) when they last ceased
-- denominator: children who ceased to be looked after in the period, each once, as of the last time
-- population: children looked after, other than under an agreed series of short breaks (V3, V4)
-- period kinds: year_to_date, rolling_12_months, financial_year
-- polarity: high
-- unit: percent
-- decimals: 1
-- years: 2005 on
-- official code: LAIT %_of LAC Adopted
-- extracts: episodes
-- source: reference section 5, indicator 15
select
  authority_code, child_id, period_kind, period_end,
  true as in_denominator,
  coalesce(end_reason_code in ('E11', 'E12'), false) as in_numerator,
  1 as measure
from leavers
