-- id: substance_misuse_intervention_offered_pct
-- title: Intervention for substance misuse offered
-- kind: proportion
-- numerator: children of the denominator who were offered an intervention, as the return says
--   of those who did not receive one
-- denominator: children of the population with an identified substance misuse problem
-- population: children looked after continuously for twelve months at 31 March
-- period kinds: financial_year
-- polarity: none
-- unit: percent
-- decimals: 1
-- years: 2005 on
-- breaks: 2010 the cohort is that of 31 March, before it that of 30 September
-- official code: none
-- extracts: episodes, oc2
-- source: reference section 5, indicator 27
select
  c.authority_code, c.child_id, p.period_kind, p.period_end,
  true as in_denominator,
  coalesce(h.has_intervention_offered, false) as in_numerator,
  1 as measure
from financial_years p
join twelve_month_cohort c on c.year = p.year
join fact_health_outcomes h
  on h.authority_code = c.authority_code and h.child_id = c.child_id and h.collection_year = p.year
where is_known(h.known_from, h.known_to) and h.has_substance_misuse
