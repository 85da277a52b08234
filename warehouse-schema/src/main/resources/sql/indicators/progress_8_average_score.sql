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
  authority_code, child_id, period_kind, period_end,
  true as in_denominator,
  true as in_numerator,
  result as measure
from key_stage_results
where key_stage_code = 'KS4' and measure_code = 'progress_8'
  -- there is no Progress 8 without examinations, or without results at key stage 2 five years before
  and year not in (2020, 2021, 2025)
