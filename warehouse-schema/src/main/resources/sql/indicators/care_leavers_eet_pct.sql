-- id: care_leavers_eet_pct
-- title: Care leavers in education, employment or training
-- kind: proportion
-- numerator: care leavers of the denominator in education, employment or training (ACTIV F or P)
-- denominator: care leavers of the population
-- population: care leavers (OC3) aged 19 to 21, to 2012/13 aged 19; not those who died or returned home for
--   six months; those who are not in touch stay
-- period kinds: financial_year
-- polarity: high
-- unit: percent
-- decimals: 1
-- years: 2005 on
-- breaks: 2014 aged 19 to 21, before it aged 19
-- official code: NI 148
-- extracts: oc3
-- at least: care_leavers_higher_education_pct
-- denominator at least: denominator of care_leavers_suitable_accommodation_pct
-- denominator equals: denominator of care_leavers_suitable_accommodation_pct
-- source: reference section 5, indicator 29
select
  l.authority_code, l.child_id, p.period_kind, p.period_end,
  true as in_denominator,
  regexp_matches(l.activity_code, '^[FP]') as in_numerator,
  1 as measure
from financial_years p
join fact_care_leavers l on l.collection_year = p.year
where is_known(l.known_from, l.known_to)
  and l.age_years between 19 and case when p.year >= 2014 then 21 else 19 end
  and l.in_touch_code not in ('DIED', 'RHOM')
