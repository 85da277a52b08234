-- id: substance_misuse_pct
-- title: Identified substance misuse problem
-- kind: proportion
-- numerator: children of the denominator identified as having a substance misuse problem
-- denominator: children of the population whose health outcomes were returned
-- population: children looked after continuously for twelve months at 31 March
-- period kinds: financial_year
-- polarity: low
-- unit: percent
-- decimals: 1
-- years: 2005 on
-- breaks: 2010 the cohort is that of 31 March, before it that of 30 September
-- official code: none
-- extracts: episodes, oc2
-- equals: denominator of substance_misuse_intervention_received_pct; denominator of
--   substance_misuse_intervention_offered_pct
-- at least: substance_misuse_intervention_received_pct + substance_misuse_intervention_offered_pct
-- source: reference section 5, indicator 27
select
  c.authority_code, c.child_id, p.period_kind, p.period_end,
  true as in_denominator,
  coalesce(h.has_substance_misuse, false) as in_numerator,
  1 as measure
from financial_years p
join twelve_month_cohort c on c.year = p.year
join fact_health_outcomes h
  on h.authority_code = c.authority_code and h.child_id = c.child_id and h.collection_year = p.year
where is_known(h.known_from, h.known_to)
