-- grain: one row per child looked after continuously from 1 April to 31 March, other than under short
--   breaks (V3, V4) at any time of the year; a child who started on 1 April belongs to it
-- counted by: 'financial_year', day
-- source: reference section 1.4
with
years as (
  select distinct year, make_date(year - 1, 4, 1) as year_start, make_date(year, 3, 31) as year_end
  from dim_periods
),
short_breaks as (
  select authority_code, child_id, start_date, conformed_end_date
  from fact_placement_episodes
  where is_known(known_from, known_to) and legal_status_code in ('V3', 'V4')
)
select
  y.year, y.year_end as day, c.authority_code, c.child_id, c.start_date as care_start_date,
  k.birth_month, age_on(k.birth_month, y.year_end) as age_years
from years y
join fact_periods_of_care c
  on c.start_date <= y.year_start and lasts_beyond(c.end_date, y.year_end)
left join (
  select authority_code, child_id, birth_month
  from dim_children
  where is_known(known_from, known_to)
) k on k.authority_code = c.authority_code and k.child_id = c.child_id
anti join short_breaks s
  on s.authority_code = c.authority_code and s.child_id = c.child_id
  and s.start_date <= y.year_end and lasts_beyond(s.conformed_end_date, y.year_start)
where is_known(c.known_from, c.known_to) and not c.is_short_break
