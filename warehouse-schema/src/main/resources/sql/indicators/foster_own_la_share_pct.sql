-- id: foster_own_la_share_pct
-- title: In foster care with a carer of the authority itself
-- kind: proportion
-- numerator: children of the denominator whose carer is provided by the authority itself (PR1)
-- denominator: children in foster care on the last day of the period
-- population: children looked after, other than under an agreed series of short breaks (V3, V4)
-- period kinds: month_end, financial_year
-- polarity: high
-- unit: percent
-- decimals: 1
-- years: 2005 on
-- official code: none
-- extracts: episodes
-- source: reference section 1.3
select
  c.authority_code, c.child_id, p.period_kind, p.period_end,
  true as in_denominator,
  coalesce(c.provider_code = 'PR1', false) as in_numerator,
  1 as measure
from stock_periods p
join children_in_care c on c.day = p.period_end
where c.placement_type in ('foster_kinship', 'foster_other')
