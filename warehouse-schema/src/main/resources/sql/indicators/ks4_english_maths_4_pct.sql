-- id: ks4_english_maths_4_pct
-- title: Grade 4 or above in English and mathematics
-- kind: proportion
-- numerator: children of the denominator at grade 4 or above in English and in mathematics
-- denominator: children of the population assessed at the end of KS4 in the academic year
-- population: children looked after continuously for twelve months at the 31 March of the
--   academic year
-- period kinds: academic_year
-- polarity: high
-- unit: percent
-- decimals: 1
-- years: 2017 on
-- breaks: 2020 grades are given by assessment
--   | 2022 grades are given by examination again
-- official code: none
-- extracts: episodes, attainment
-- source: reference section 5, indicator 41
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
  and o.key_stage_code = 'KS4' and o.measure_code = 'english_maths_4'
