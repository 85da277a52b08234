-- title: A cohort, followed
-- question: Of the children who came into care in a year, how many are still in care after six months,
--   a year, two and three years?
-- look at: a child who left and came back within the time counts as in care while it is in care. The
--   columns of the youngest cohorts are null until their time has passed for all of them.
-- file: analyst
with
latest as (select max(period_end) as today from period_ends),
cohort as (
  select year, authority_code, child_id, min(start_date) as started
  from starters
  where period_kind = 'financial_year' and year >= 2019
  group by all
),
followed as (
  select
    c.year, c.authority_code, c.child_id, m.months,
    make_date(c.year, 3, 31) + to_months(m.months) <= l.today as is_known,
    exists (
      from fact_periods_of_care p
      where p.known_to is null and not p.is_short_break
        and p.authority_code = c.authority_code and p.child_id = c.child_id
        and p.start_date <= c.started + to_months(m.months)
        and (p.end_date is null or p.end_date > c.started + to_months(m.months))
    ) as is_in_care
  from cohort c, latest l, (values (6), (12), (24), (36)) m (months)
)
select
  (year - 1) || '/' || right(year::varchar, 2) as started_in,
  count(distinct authority_code || child_id) as children,
  count(*) filter (months = 6 and is_in_care and is_known) as after_6_months,
  case when bool_and(is_known) filter (months = 12) then
    count(*) filter (months = 12 and is_in_care) end as after_1_year,
  case when bool_and(is_known) filter (months = 24) then
    count(*) filter (months = 24 and is_in_care) end as after_2_years,
  case when bool_and(is_known) filter (months = 36) then
    count(*) filter (months = 36 and is_in_care) end as after_3_years
from followed
group by year
order by year
