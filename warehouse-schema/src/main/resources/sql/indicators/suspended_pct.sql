-- id: suspended_pct
-- title: Suspended once or more
-- kind: proportion
-- numerator: children of the denominator who were suspended once or more in the academic year
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
  s.authority_code, s.child_id, s.period_kind, s.period_end,
  true as in_denominator,
  count(x.start_date) > 0 as in_numerator,
  count(x.start_date) as measure
from school_pupils s
left join (
  select authority_code, child_id, start_date, category_code
  from fact_exclusions
  where is_known(known_from, known_to)
) x
  on x.authority_code = s.authority_code and x.child_id = s.child_id
  and x.start_date between s.period_start and s.period_end
  and x.category_code in ('SUSP', 'FIXD', 'LNCH')
group by s.authority_code, s.child_id, s.period_kind, s.period_end
