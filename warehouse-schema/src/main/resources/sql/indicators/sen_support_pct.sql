-- id: sen_support_pct
-- title: Special educational needs without a plan
-- kind: proportion
-- numerator: children of the denominator who receive support for special educational needs
--   without a statement or plan (SEN support; before: School Action, School Action Plus)
-- denominator: children of the population aged 4 or over at 31 March whose provision is known
--   from the school census
-- population: children looked after continuously for twelve months at the 31 March of the
--   academic year
-- period kinds: academic_year
-- polarity: none
-- unit: percent
-- decimals: 1
-- years: 2005 on
-- breaks: 2015 SEN support takes the place of School Action and School Action Plus
-- official code: none
-- extracts: episodes, sen
-- denominator at least: sen_support_pct + sen_plan_pct
-- source: reference section 5, indicator 48
select
  c.authority_code, c.child_id, p.period_kind, p.period_end,
  true as in_denominator,
  s.sen_provision_code in ('A', 'P', 'K') as in_numerator,
  1 as measure
from academic_years p
join twelve_month_cohort c on c.year = p.year
join fact_sen s
  on s.authority_code = c.authority_code and s.child_id = c.child_id and s.academic_year = p.year
where is_known(s.known_from, s.known_to) and c.age_years >= 4
