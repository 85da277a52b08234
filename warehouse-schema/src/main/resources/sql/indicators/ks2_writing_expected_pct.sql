-- id: ks2_writing_expected_pct
-- title: Reached the expected standard in writing at key stage 2
-- kind: proportion
-- numerator: children of the denominator who reached the expected standard in writing (level 4 to 2015)
-- denominator: children of the population assessed at the end of KS2 in the academic year
-- population: children looked after continuously for twelve months at the 31 March of the academic year
-- period kinds: academic_year
-- polarity: high
-- unit: percent
-- decimals: 1
-- years: 2005 on
-- breaks: 2012 writing is assessed by the teacher
--   | 2016 the expected standard takes the place of level 4
-- official code: none
-- extracts: episodes, attainment
-- at least: ks2_rwm_expected_pct
-- source: reference section 5, indicator 39
select
  authority_code, child_id, period_kind, period_end,
  true as in_denominator,
  result >= 1 as in_numerator,
  result as measure
from key_stage_results
where key_stage_code = 'KS2' and subject_code = 'writing' and measure_code in ('level_4', 'expected_standard')
