-- id: sdq_completion_pct
-- title: Strengths and difficulties score returned
-- kind: proportion
-- numerator: children of the denominator with a score
-- denominator: children of the population aged 5 to 16 (sdq_first_age, sdq_last_age) at 31 March whose health outcomes were returned
-- population: children looked after continuously for twelve months at 31 March
-- period kinds: financial_year
-- polarity: high
-- unit: percent
-- decimals: 1
-- years: 2010 on
-- breaks: none
-- official code: none
-- extracts: episodes, oc2
-- equals: denominator of sdq_of_concern_pct; denominator of sdq_average_score
-- source: reference section 5, indicator 25
select
  c.authority_code, c.child_id, p.period_kind, p.period_end,
  true as in_denominator,
  coalesce(h.sdq_score is not null, false) as in_numerator,
  1 as measure
from financial_years p
join twelve_month_cohort c on c.year = p.year
join fact_health_outcomes h
  on h.authority_code = c.authority_code and h.child_id = c.child_id and h.collection_year = p.year
where is_known(h.known_from, h.known_to)
  and age_on(h.birth_month, p.period_end) between sdq_first_age() and sdq_last_age()
