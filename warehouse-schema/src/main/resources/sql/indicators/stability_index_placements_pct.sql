-- id: stability_index_placements_pct
-- title: Stability Index: two or more changes of placement
-- kind: proportion
-- numerator: children of the denominator who changed placement twice or more in the period; a
--   new start in care is not a change
-- denominator: children looked after on the last day of the period
-- population: children looked after, other than under an agreed series of short breaks (V3, V4)
-- period kinds: rolling_12_months, financial_year
-- polarity: low
-- unit: percent
-- decimals: 1
-- years: 2005 on
-- official code: none
-- extracts: episodes
-- source: reference section 5, indicator 47
select
  authority_code, child_id, period_kind, period_end,
  true as in_denominator,
  change_count >= 2 as in_numerator,
  change_count as measure
from placements_in_period
where period_kind <> 'year_to_date'
