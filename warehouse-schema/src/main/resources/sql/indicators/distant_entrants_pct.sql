-- id: distant_entrants_pct
-- title: Placed more than 20 miles from home and outside the authority, of those who started to be looked after
-- kind: proportion
-- numerator: children of the denominator whose first placement was more than 20 miles from home and outside the
--   authority
-- denominator: children who started to be looked after in the period, each once, as of the first time
-- population: children looked after, other than under an agreed series of short breaks (V3, V4)
-- period kinds: year_to_date, rolling_12_months, financial_year
-- polarity: low
-- unit: percent
-- decimals: 1
-- years: 2005 on
-- official code: none
-- extracts: episodes
-- source: reference section 5, indicator 10, for entrants
select
  authority_code, child_id, period_kind, period_end,
  true as in_denominator,
  coalesce(distance_miles > 20 and location_code = 'OUT', false) as in_numerator,
  1 as measure
from starters
