-- id: returned_home_pct_of_leavers
-- title: Returned home, of those who ceased to be looked after
-- kind: proportion
-- numerator: children of the denominator who returned home to a person with parental
--   responsibility (E4, E4A, E4B) when they last ceased
-- denominator: children who ceased to be looked after in the period, each once, as of the last time
-- population: children looked after, other than under an agreed series of short breaks (V3, V4)
-- period kinds: year_to_date, rolling_12_months, financial_year
-- polarity: none
-- unit: percent
-- decimals: 1
-- years: 2005 on
-- breaks: 2015 E4 is split: who left to live with somebody without parental responsibility
--   (E13) no longer counts
-- official code: none
-- extracts: episodes
-- equals: returned_home_planned_pct_of_leavers + returned_home_unplanned_pct_of_leavers
-- source: reference section 5, indicator 18
select
  authority_code, child_id, period_kind, period_end,
  true as in_denominator,
  coalesce(end_reason_code in ('E4A', 'E4B', 'E4'), false) as in_numerator,
  1 as measure
from leavers
