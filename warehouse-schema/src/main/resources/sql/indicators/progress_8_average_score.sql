-- id: progress_8_average_score
-- title: Average Progress 8 score
-- kind: mean
-- numerator: sum of the scores of the denominator
-- denominator: children of the population assessed at the end of KS4 in the academic year with
--   a score
-- population: children looked after continuously for twelve months at the 31 March of the
--   academic year
-- period kinds: academic_year
-- polarity: high
-- unit: score
-- decimals: 2
-- years: 2016 on
-- breaks: 2017 reformed qualifications are graded 9 to 1
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
  and o.key_stage_code = 'KS4' and o.measure_code = 'progress_8'
  -- there is no Progress 8 without examinations, or without results at key stage 2 five years before
  and p.year not in (2020, 2021, 2025)
