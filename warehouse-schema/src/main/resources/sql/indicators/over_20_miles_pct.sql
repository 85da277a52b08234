-- id: over_20_miles_pct
-- title: Placed more than 20 miles from home
-- kind: proportion
-- numerator: children of the denominator placed more than 20 miles from home, inside or outside
--   the authority
-- denominator: children looked after on the last day of the period, also where the distance is
--   unknown
-- population: children looked after, other than under an agreed series of short breaks (V3, V4)
-- period kinds: month_end, financial_year
-- polarity: low
-- unit: percent
-- decimals: 1
-- years: 2005 on
-- official code: none
-- extracts: episodes
-- at least: distant_placement_pct
-- source: reference section 5, indicator 10, variant
select
  c.authority_code, c.child_id, p.period_kind, p.period_end,
  true as in_denominator,
  coalesce(c.distance_miles > 20, false) as in_numerator,
  c.distance_miles as measure
from stock_periods p
join children_in_care c on c.day = p.period_end
