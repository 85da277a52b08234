-- id: permanent_exclusions_count
-- title: Children looked after who were permanently excluded from school
-- kind: count
-- numerator: children permanently excluded in the academic year while looked after
-- denominator: none
-- population: children looked after, other than under an agreed series of short breaks (V3, V4)
-- period kinds: academic_year
-- polarity: low
-- unit: children
-- decimals: 0
-- years: 2005 on
-- official code: none
-- extracts: episodes, exclusions
-- at least: permanently_excluded_pct
-- source: reference section 5, indicator 43
select
  x.authority_code, x.child_id, p.period_kind, p.period_end,
  true as in_denominator,
  true as in_numerator,
  count(distinct x.start_date) as measure
from academic_years p
join fact_exclusions x on x.start_date between p.period_start and p.period_end
join fact_periods_of_care c
  on c.authority_code = x.authority_code and c.child_id = x.child_id
  and c.start_date <= x.start_date and lasts_beyond(c.end_date, x.start_date)
where x.category_code = 'PERM' and not c.is_short_break
  and is_known(x.known_from, x.known_to) and is_known(c.known_from, c.known_to)
group by all
