-- id: agency_placement_count
-- title: Placed with a private or voluntary provider
-- kind: count
-- numerator: children placed with a private (PR4) or voluntary (PR5) provider on the last day of the period
-- denominator: none
-- population: children looked after, other than under an agreed series of short breaks (V3, V4)
-- period kinds: month_end, financial_year
-- polarity: none
-- unit: children
-- decimals: 0
-- years: 2005 on
-- official code: none
-- extracts: episodes
-- equals: agency_placement_pct
-- source: reference section 1.3
select
  c.authority_code, c.child_id, p.period_kind, p.period_end,
  true as in_denominator,
  coalesce(c.provider_code in ('PR4', 'PR5'), false) as in_numerator,
  1 as measure
from stock_periods p
join children_in_care c on c.day = p.period_end
