-- id: persistent_absence_15_pct
-- title: Missed 15 % of sessions or more
-- kind: proportion
-- numerator: children of the denominator who missed 15 % or more of their own possible sessions
-- denominator: children of the population
-- population: children looked after continuously for twelve months at the 31 March of the
--   academic year, aged 5 to 15 on the 31 August before it and matched to the school census
-- period kinds: academic_year
-- polarity: low
-- unit: percent
-- decimals: 1
-- years: 2011 to 2015
-- official code: none
-- extracts: episodes, absence
-- at least: persistent_absence_20_pct
-- source: reference section 5, indicator 42
select
  authority_code, child_id, period_kind, period_end,
  true as in_denominator,
  missed_count * 20 >= possible_count * 3 as in_numerator,
  missed_count as measure
from school_pupils
