-- id: permanently_excluded_pct
-- title: Permanently excluded
-- kind: proportion
-- numerator: children of the denominator who were permanently excluded in the academic year
-- denominator: children of the population
-- population: children looked after continuously for twelve months at the 31 March of the
--   academic year, aged 5 to 15 on the 31 August before it and matched to the school census
-- period kinds: academic_year
-- polarity: low
-- unit: percent
-- decimals: 1
-- years: 2005 on
-- official code: none
-- extracts: episodes, absence, exclusions
-- source: reference section 5, indicator 43
select
  authority_code, child_id, period_kind, period_end,
  true as in_denominator,
  permanent_exclusions_count > 0 as in_numerator,
  permanent_exclusions_count as measure
from pupil_exclusions
