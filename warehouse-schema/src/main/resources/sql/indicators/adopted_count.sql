-- id: adopted_count
-- title: Children adopted
-- kind: count
-- numerator: children who were adopted (E11, E12) when they last ceased to be looked after in
--   the period
-- denominator: none
-- population: children looked after, other than under an agreed series of short breaks (V3, V4)
-- period kinds: year_to_date, rolling_12_months, financial_year
-- polarity: high
-- unit: children
-- decimals: 0
-- years: 2005 on
-- official code: none
-- extracts: episodes
-- equals: adopted_pct_of_leavers; adopted_pct_of_looked_after; denominator of
--   adoption_entry_to_placement_days; denominator of placed_within_12_months_of_decision_pct
-- at least: denominator of adoption_entry_to_placement_days; denominator of
--   placed_within_12_months_of_decision_pct
-- source: reference section 5, indicator 15
select
  authority_code, child_id, period_kind, period_end,
  true as in_denominator,
  coalesce(end_reason_code in ('E11', 'E12'), false) as in_numerator,
  1 as measure
from leavers
