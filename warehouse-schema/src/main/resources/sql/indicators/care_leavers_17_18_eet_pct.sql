-- id: care_leavers_17_18_eet_pct
-- title: Care leavers aged 17 and 18 in education, employment or training
-- kind: proportion
-- numerator: care leavers of the denominator in education, employment or training (ACTIV F, P)
-- denominator: care leavers of the population
-- population: care leavers (OC3) aged 17 and 18; not those who died or returned home for six
--   months; those who are not in touch stay
-- period kinds: financial_year
-- polarity: high
-- unit: percent
-- decimals: 1
-- years: 2016 on
-- official code: none
-- extracts: oc3
-- denominator equals: denominator of care_leavers_17_18_suitable_accommodation_pct
-- denominator at least: denominator of care_leavers_17_18_suitable_accommodation_pct
-- source: reference section 5, indicator 30
select
  l.authority_code, l.child_id, p.period_kind, p.period_end,
  true as in_denominator,
  regexp_matches(l.activity_code, '^[FP]') as in_numerator,
  1 as measure
from financial_years p
join fact_care_leavers l on l.collection_year = p.year
where is_known(l.known_from, l.known_to)
  and l.age_years between 17 and 18
  and l.in_touch_code not in ('DIED', 'RHOM')
