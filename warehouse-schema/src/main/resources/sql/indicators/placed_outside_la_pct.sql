-- id: placed_outside_la_pct
-- title: Placed outside the authority
-- kind: proportion
-- numerator: children of the denominator placed outside the responsible authority
-- denominator: children looked after on the last day of the period, also where the place is unknown
-- population: children looked after, other than under an agreed series of short breaks (V3, V4)
-- period kinds: month_end, financial_year
-- polarity: none
-- unit: percent
-- decimals: 1
-- years: 2005 on
-- official code: none
-- extracts: episodes
-- at least: distant_placement_pct
-- source: reference section 8.11
select
  c.authority_code, c.child_id, p.period_kind, p.period_end,
  true as in_denominator,
  coalesce(c.location_code = 'OUT', false) as in_numerator,
  1 as measure
from stock_periods p
join children_in_care c on c.day = p.period_end
