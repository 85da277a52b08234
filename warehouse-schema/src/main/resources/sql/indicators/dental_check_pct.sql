-- id: dental_check_pct
-- title: Teeth checked in the year
-- kind: proportion
-- numerator: children of the denominator whose teeth were checked
-- denominator: children of the population whose health outcomes were returned
-- population: children looked after continuously for twelve months at 31 March
-- period kinds: financial_year
-- polarity: high
-- unit: percent
-- decimals: 1
-- years: 2005 on
-- breaks: 2010 the cohort is that of 31 March, before it that of 30 September
-- official code: none
-- extracts: episodes, oc2
-- at least: health_and_dental_pct
-- source: reference section 5, indicator 22
select
  c.authority_code, c.child_id, p.period_kind, p.period_end,
  true as in_denominator,
  coalesce(h.has_teeth_check, false) as in_numerator,
  1 as measure
from financial_years p
join twelve_month_cohort c on c.year = p.year
join fact_health_outcomes h
  on h.authority_code = c.authority_code and h.child_id = c.child_id and h.collection_year = p.year
where is_known(h.known_from, h.known_to)
