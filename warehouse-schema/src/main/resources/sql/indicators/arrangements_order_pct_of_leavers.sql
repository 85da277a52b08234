-- id: arrangements_order_pct_of_leavers
-- title: Residence or child arrangements order, of those who ceased to be looked after
-- kind: proportion
-- numerator: children of the denominator who left under a residence or child arrangements order
--   (E41) when they last ceased
-- denominator: children who ceased to be looked after in the period, each once, as of the last time
-- population: children looked after, other than under an agreed series of short breaks (V3, V4)
-- period kinds: year_to_date, rolling_12_months, financial_year
-- polarity: none
-- unit: percent
-- decimals: 1
-- years: 2005 on
-- official code: none
-- extracts: episodes
-- source: reference section 5, indicator 17
select
  authority_code, child_id, period_kind, period_end,
  true as in_denominator,
  coalesce(end_reason_code = 'E41', false) as in_numerator,
  1 as measure
from leavers
