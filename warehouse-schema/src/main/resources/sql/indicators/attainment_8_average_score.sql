-- id: attainment_8_average_score
-- title: Average Attainment 8 score
-- kind: mean
-- numerator: sum of the scores of the denominator
-- denominator: children of the population assessed at the end of KS4 in the academic year with
--   a score
-- population: children looked after continuously for twelve months at the 31 March of the
--   academic year
-- period kinds: academic_year
-- polarity: high
-- unit: score
-- decimals: 1
-- years: 2015 on
-- breaks: 2017 reformed qualifications are graded 9 to 1
--   | 2020 grades are given by assessment
--   | 2022 grades are given by examination again
-- official code: none
-- extracts: episodes, attainment
-- source: reference section 5, indicator 41
select
  c.authority_code, c.child_id, p.period_kind, p.period_end,
  true as in_denominator,
  true as in_numerator,
  o.result as measure
from academic_years p
join twelve_month_cohort c on c.year = p.year
join fact_education_outcomes o
  on o.authority_code = c.authority_code and o.child_id = c.child_id and o.academic_year = p.year
where is_known(o.known_from, o.known_to)
  and o.key_stage_code = 'KS4' and o.measure_code = 'attainment_8'
