-- id: staying_put_pct
-- title: Staying put with former foster carers, aged 18 to 20
-- kind: proportion
-- numerator: young people of the denominator who live with their former foster carers (ACCOM Z)
-- denominator: young people aged 18 to 20 whose time in care ended in foster care on their 18th
--   birthday
-- population: care leavers (OC3), other than those who died
-- period kinds: financial_year
-- polarity: high
-- unit: percent
-- decimals: 1
-- years: 2016 on
-- looks back: 35 months
-- official code: none
-- extracts: episodes, oc3
-- equals: staying_put_18_pct + staying_put_19_20_pct
-- denominator equals: denominator of staying_put_18_pct + denominator of staying_put_19_20_pct
-- source: reference section 5, indicator 35
select
  l.authority_code, l.child_id, p.period_kind, p.period_end,
  true as in_denominator,
  l.accommodation_code like 'Z%' as in_numerator,
  1 as measure
from financial_years p
join fact_care_leavers l on l.collection_year = p.year
join left_foster_care_at_18 f
  on f.authority_code = l.authority_code and f.child_id = l.child_id and f.end_date <= p.period_end
where is_known(l.known_from, l.known_to)
  and l.age_years between 18 and 20 and l.in_touch_code <> 'DIED'
