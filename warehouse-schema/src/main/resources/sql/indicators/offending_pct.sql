-- id: offending_pct
-- title: Convicted or cautioned in the year
-- kind: proportion
-- numerator: children of the denominator convicted, or given a youth caution (before: final warning, reprimand)
-- denominator: children of the population aged 10 to 17 at 31 March whose outcomes were returned
-- population: children looked after continuously for twelve months at 31 March
-- period kinds: financial_year
-- polarity: low
-- unit: percent
-- decimals: 1
-- years: 2005 on
-- breaks: 2010 the cohort is that of 31 March, before it that of 30 September
-- official code: PAF C18
-- extracts: episodes, oc2
-- source: reference section 5, indicator 28
select
  c.authority_code, c.child_id, p.period_kind, p.period_end,
  true as in_denominator,
  coalesce(h.is_convicted, false) as in_numerator,
  1 as measure
from financial_years p
join twelve_month_cohort c on c.year = p.year
join fact_health_outcomes h
  on h.authority_code = c.authority_code and h.child_id = c.child_id and h.collection_year = p.year
where is_known(h.known_from, h.known_to)
  and age_on(h.birth_month, p.period_end) between 10 and 17
