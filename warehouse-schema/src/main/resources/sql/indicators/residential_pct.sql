-- id: residential_pct
-- title: In a children's home or secure home
-- kind: proportion
-- numerator: children of the denominator in a children's home (K2; before it H3, H4) or a secure
--   children's home (K1; H1, H2); a temporary stay (T0 to T4) leaves the placement before it in place
-- denominator: children looked after and in a placement on the last day of the period; a child reported
--   as missing (M1 to M3, to 2014/15) is in none
-- population: children looked after, other than under an agreed series of short breaks (V3, V4)
-- period kinds: month_end, financial_year
-- polarity: none
-- unit: percent
-- decimals: 1
-- years: 2005 on
-- breaks: 2020 the Department's comparators no longer hold hostels and semi-independent living (H5)
-- official code: none
-- extracts: episodes
-- source: reference section 5, indicator 8
select
  c.authority_code, c.child_id, p.period_kind, p.period_end,
  true as in_denominator,
  coalesce(c.placement_type in ('childrens_home', 'secure_home'), false) as in_numerator,
  1 as measure
from stock_periods p
join children_in_care c on c.day = p.period_end
where c.placement_type is distinct from 'missing'
