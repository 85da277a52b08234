-- id: health_and_dental_pct
-- title: Annual health assessments and teeth checks
-- kind: mean
-- numerator: children of the denominator with both an annual health assessment and a teeth check
-- denominator: children of the population whose health outcomes were returned
-- population: children looked after continuously for twelve months at 31 March
-- period kinds: financial_year
-- polarity: high
-- unit: percent
-- decimals: 1
-- years: 2005 on
-- breaks: 2010 the cohort is that of 31 March, before it that of 30 September
-- official code: PAF C19
-- extracts: episodes, oc2
-- value equals: health_assessment_pct + dental_check_pct
-- source: reference section 5, indicators 21 and 22; PAF C19 is the mean of the share with an
--   assessment and the share with a check, so a child with one of the two counts half
select
  c.authority_code, c.child_id, p.period_kind, p.period_end,
  true as in_denominator,
  coalesce(h.has_health_assessment and h.has_teeth_check, false) as in_numerator,
  case when h.has_health_assessment then 50 else 0 end
    + case when h.has_teeth_check then 50 else 0 end as measure
from financial_years p
join twelve_month_cohort c on c.year = p.year
join fact_health_outcomes h
  on h.authority_code = c.authority_code and h.child_id = c.child_id and h.collection_year = p.year
where is_known(h.known_from, h.known_to)
