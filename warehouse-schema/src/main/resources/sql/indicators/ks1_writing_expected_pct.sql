-- id: ks1_writing_expected_pct
-- title: Reached the expected standard in writing at key stage 1
-- kind: proportion
-- numerator: children of the denominator who reached the expected standard in writing (level 2
--   to 2015)
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
  authority_code, child_id, period_kind, period_end,
  true as in_denominator,
  result >= 1 as in_numerator,
  result as measure
from key_stage_results
where year <= ks1_last_year() and key_stage_code = 'KS1' and subject_code = 'writing'
  and measure_code in ('level_2', 'expected_standard')
