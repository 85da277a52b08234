-- id: overall_absence_pct
-- title: Sessions missed, of sessions possible
-- kind: ratio
-- numerator: sessions (half days) that the children of the population missed
-- denominator: sessions (half days) possible for the children of the population
-- population: children looked after continuously for twelve months at the 31 March of the
--   academic year, aged 5 to 15 on the 31 August before it and matched to the school census
-- period kinds: academic_year
-- polarity: low
-- unit: percent
-- decimals: 1
-- years: 2005 on
-- official code: none
-- extracts: episodes, absence
-- source: reference section 5, indicator 42
select
  s.authority_code, s.child_id, s.period_kind, s.period_end,
  side.in_denominator,
  side.in_numerator,
  if(side.in_numerator, s.missed_count, s.possible_count) as measure
from school_pupils s
cross join (values (true, false), (false, true)) as side (in_denominator, in_numerator)
