-- id: foster_pct
-- title: In foster care
-- kind: proportion
-- numerator: children of the denominator placed with foster carers
-- denominator: children looked after and in a placement on the last day of the period; a child reported
--   as missing (M1 to M3, to 2014/15) is in none
-- population: children looked after, other than under an agreed series of short breaks (V3, V4)
-- period kinds: month_end, financial_year
-- polarity: high
-- unit: percent
-- decimals: 1
-- years: 2005 on
-- official code: LAIT LAC_Foster_Placements
-- extracts: episodes
-- equals: denominator of foster_own_la_share_pct
-- at least: kinship_foster_pct
-- denominator at least: foster_or_adoption_pct + residential_pct + independent_or_supported_pct +
--   with_parents_pct
-- source: reference section 5, indicator 7
select
  c.authority_code, c.child_id, p.period_kind, p.period_end,
  true as in_denominator,
  coalesce(c.placement_type in ('foster_kinship', 'foster_other'), false) as in_numerator,
  1 as measure
from stock_periods p
join children_in_care c on c.day = p.period_end
where c.placement_type is distinct from 'missing'
