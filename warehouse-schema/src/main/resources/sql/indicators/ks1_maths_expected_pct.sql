-- id: ks1_maths_expected_pct
-- title: Reached the expected standard in mathematics at key stage 1
-- kind: proportion
-- numerator: children of the denominator who reached the expected standard in mathematics
--   (level 2 to 2015)
-- denominator: children of the population assessed at the end of KS1 in the academic year
-- population: children looked after continuously for twelve months at the 31 March of the
--   academic year
-- period kinds: academic_year
-- polarity: high
-- unit: percent
-- decimals: 1
-- years: 2005 on
-- breaks: 2016 the expected standard takes the place of level 2
-- official code: none
-- extracts: episodes, attainment
-- source: reference section 5, indicator 38
select
  c.authority_code, c.child_id, p.period_kind, p.period_end,
  true as in_denominator,
  o.result >= 1 as in_numerator,
  o.result as measure
from academic_years p
join twelve_month_cohort c on c.year = p.year
join fact_education_outcomes o
  on o.authority_code = c.authority_code and o.child_id = c.child_id and o.academic_year = p.year
where is_known(o.known_from, o.known_to)
  and p.year <= ks1_last_year() and o.key_stage_code = 'KS1' and o.subject_code = 'maths'
  and o.measure_code in ('level_2', 'expected_standard')
