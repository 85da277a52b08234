-- id: ks4_five_a_star_c_em_pct
-- title: Five or more GCSEs at A* to C with English and mathematics
-- kind: proportion
-- numerator: children of the denominator with five or more GCSEs or equivalents at grades A* to C, English and
--   mathematics among them
-- denominator: children of the population assessed at the end of KS4 in the academic year
-- population: children looked after continuously for twelve months at the 31 March of the academic year
-- period kinds: academic_year
-- polarity: high
-- unit: percent
-- decimals: 1
-- years: 2005 to 2015
-- breaks: 2014 early entry and vocational results count less (Wolf review)
--   | 2015 equivalent qualifications no longer count in full
-- official code: NI 101
-- extracts: episodes, attainment
-- source: reference section 5, indicator 40
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
  and o.key_stage_code = 'KS4' and o.subject_code = 'ALL' and o.measure_code = 'five_a_star_c_em'
