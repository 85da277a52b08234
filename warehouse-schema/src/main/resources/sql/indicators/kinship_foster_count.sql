-- id: kinship_foster_count
-- title: In foster care with a relative or friend
-- kind: count
-- numerator: children fostered by a relative, friend or other connected person on the last day of the period
-- denominator: none
-- population: children looked after, other than under an agreed series of short breaks (V3, V4)
-- period kinds: month_end, financial_year
-- polarity: none
-- unit: children
-- decimals: 0
-- years: 2005 on
-- official code: none
-- extracts: episodes
-- equals: kinship_foster_pct
-- source: reference section 1.3
select
  c.authority_code, c.child_id, p.period_kind, p.period_end,
  true as in_denominator,
  coalesce(c.placement_type = 'foster_kinship', false) as in_numerator,
  1 as measure
from stock_periods p
join children_in_care c on c.day = p.period_end
