-- id: ks4_five_a_star_c_pct
-- title: Five or more GCSEs at A* to C
-- kind: proportion
-- numerator: children of the denominator with five or more GCSEs or equivalents at grades A* to C
-- denominator: children of the population assessed at the end of KS4 in the academic year
-- population: children looked after continuously for twelve months at the 31 March of the academic year
-- period kinds: academic_year
-- polarity: high
-- unit: percent
-- decimals: 1
-- years: 2005 to 2015
-- breaks: 2014 early entry and vocational results count less (Wolf review)
--   | 2015 equivalent qualifications no longer count in full
-- official code: none
-- extracts: episodes, attainment
-- at least: ks4_five_a_star_c_em_pct
-- source: reference section 5, indicator 40
select
  authority_code, child_id, period_kind, period_end,
  true as in_denominator,
  result >= 1 as in_numerator,
  result as measure
from key_stage_results
where key_stage_code = 'KS4' and subject_code = 'ALL' and measure_code = 'five_a_star_c'
