-- title: Education plans out of date
-- question: Whose personal education plan was not started or reviewed in time for the latest month end?
-- look at: the children in the denominator of pep_up_to_date_pct and not in its numerator, by age; the
--   list itself is the same without the grouping.
-- file: analyst
select
  c.age_years, count(*) as asked_about, count(*) filter (not p.in_numerator) as out_of_date,
  round_half_up(100.0 * count(*) filter (p.in_numerator) / count(*), 0) as up_to_date_pct
from pep_up_to_date_pct p
join children_in_care c
  on c.authority_code = p.authority_code and c.child_id = p.child_id and c.day = p.period_end
where p.period_kind = 'month_end'
  and p.period_end = (select max(period_end) from period_ends)
  and p.in_denominator
group by c.age_years
order by c.age_years
