-- id: three_plus_placements_pct
-- title: Three or more placements in the period
-- kind: proportion
-- numerator: children of the denominator who were in three or more placements in the period, the one
--   open at its start and the one open at its end included; a temporary stay (T0 to T4) or a change
--   with the same carer is not a placement
-- denominator: children looked after on the last day of the period
-- population: children looked after, other than under an agreed series of short breaks (V3, V4)
-- period kinds: year_to_date, rolling_12_months, financial_year
-- polarity: low
-- unit: percent
-- decimals: 1
-- years: 2005 on
-- breaks: 2016 foster placements are reported with their purpose (U1 to U6 in place of Q1, Q2)
-- official code: NI 62
-- extracts: episodes
-- at least: stability_index_placements_pct
-- source: reference section 5, indicator 11; whether same-carer moves count is unconfirmed there
select
  authority_code, child_id, period_kind, period_end,
  true as in_denominator,
  placement_count >= 3 as in_numerator,
  placement_count as measure
from placements_in_period
