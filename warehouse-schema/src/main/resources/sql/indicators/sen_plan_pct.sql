-- id: sen_plan_pct
-- title: Statement or education, health and care plan
-- kind: proportion
-- numerator: children of the denominator who have a statement of special educational needs or
--   an education, health and care plan
-- denominator: children of the population aged 4 or over at 31 March whose provision is known
--   from the school census
-- population: children looked after continuously for twelve months at the 31 March of the
--   academic year
-- period kinds: academic_year
-- polarity: none
-- unit: percent
-- decimals: 1
-- years: 2005 on
-- breaks: 2015 education, health and care plans begin to take the place of statements
-- official code: none
-- extracts: episodes, sen
-- source: reference section 5, indicator 48
select
  c.authority_code, c.child_id, p.period_kind, p.period_end,
  true as in_denominator,
  s.sen_provision_code in ('S', 'E') as in_numerator,
  1 as measure
from academic_years p
join twelve_month_cohort c on c.year = p.year
join fact_sen s
  on s.authority_code = c.authority_code and s.child_id = c.child_id and s.academic_year = p.year
where is_known(s.known_from, s.known_to) and c.age_years >= 4
