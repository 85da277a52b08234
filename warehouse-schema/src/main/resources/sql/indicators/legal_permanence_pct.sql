-- id: legal_permanence_pct
-- title: Left care to legal permanence
-- kind: proportion
-- numerator: children of the denominator who were adopted (E11, E12) or left under a special guardianship order (E43
--   to E48) or a residence or child arrangements order (E41) when they last ceased
-- denominator: children who ceased to be looked after in the period, each once, as of the last time
-- population: children looked after, other than under an agreed series of short breaks (V3, V4)
-- period kinds: year_to_date, rolling_12_months, financial_year
-- polarity: high
-- unit: percent
-- decimals: 1
-- years: 2005 on
-- official code: none
-- extracts: episodes
-- equals: adopted_pct_of_leavers + special_guardianship_pct_of_leavers +
--   arrangements_order_pct_of_leavers
-- source: reference section 5, indicator 16
select
  authority_code, child_id, period_kind, period_end,
  true as in_denominator,
  coalesce(end_reason_code in (
    'E11', 'E12', 'E41', 'E43', 'E44', 'E45', 'E46', 'E47', 'E48'
  ), false) as in_numerator,
  1 as measure
from leavers
