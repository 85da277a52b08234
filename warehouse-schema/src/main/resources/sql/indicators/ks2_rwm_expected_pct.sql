-- id: ks2_rwm_expected_pct
-- title: Reached the expected standard in reading, writing and mathematics at key stage 2
-- kind: proportion
-- numerator: children of the denominator who reached the expected standard in each of the three
--   (level 4 to 2015)
-- denominator: children of the population assessed in reading, writing and mathematics at the
--   end of KS2 in the academic year
-- population: children looked after continuously for twelve months at the 31 March of the
--   academic year
-- period kinds: academic_year
-- polarity: high
-- unit: percent
-- decimals: 1
-- years: 2012 on
-- breaks: 2016 the expected standard takes the place of level 4
-- official code: none
-- extracts: episodes, attainment
-- source: reference section 5, indicator 39
select
  authority_code, child_id, period_kind, period_end,
  true as in_denominator,
  bool_and(result >= 1) as in_numerator,
  count(*) filter (result >= 1) as measure
from key_stage_results
where key_stage_code = 'KS2' and subject_code in ('reading', 'writing', 'maths')
  and measure_code in ('level_4', 'expected_standard')
group by authority_code, child_id, period_kind, period_end
having count(distinct subject_code) = 3
