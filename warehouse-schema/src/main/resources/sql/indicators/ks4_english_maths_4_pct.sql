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
-- at least: ks4_english_maths_5_pct
-- source: reference section 5, indicator 41
select
  authority_code, child_id, period_kind, period_end,
  true as in_denominator,
  result >= 1 as in_numerator,
  result as measure
from key_stage_results
where key_stage_code = 'KS4' and measure_code = 'english_maths_4'
