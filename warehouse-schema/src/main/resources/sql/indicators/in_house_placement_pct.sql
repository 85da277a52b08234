-- id: in_house_placement_pct
-- title: In a placement that the authority itself provides
-- kind: proportion
-- numerator: children of the denominator whose placement is provided by the authority itself (PR1)
-- denominator: children looked after and in a placement on the last day of the period; a child
--   reported as missing (M1 to M3, to 2014/15) is in none
-- population: children looked after, other than under an agreed series of short breaks (V3, V4)
-- period kinds: month_end, financial_year
-- polarity: none
-- unit: percent
-- decimals: 1
-- years: 2005 on
-- official code: none
-- extracts: episodes
-- denominator at least: in_house_placement_pct + agency_placement_pct
-- source: reference section 5, indicator 7
select
  c.authority_code, c.child_id, p.period_kind, p.period_end,
  true as in_denominator,
  coalesce(c.provider_code = 'PR1', false) as in_numerator,
  1 as measure
from stock_periods p
join children_in_care c on c.day = p.period_end
where c.placement_type is distinct from 'missing'
