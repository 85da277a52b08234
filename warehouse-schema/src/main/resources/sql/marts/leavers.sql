-- grain: one row per child and period in which the child ceased to be looked after, as of the last
--   time in the period
-- counted by: period_kind, period_end
with
ends as (
  select
    c.authority_code, c.child_id, c.start_date, c.end_date, c.end_reason_code,
    age_on(k.birth_month, c.end_date) as age_years
  from fact_periods_of_care c
  left join (
    select authority_code, child_id, birth_month
    from dim_children
    where is_known(known_from, known_to)
  ) k on k.authority_code = c.authority_code and k.child_id = c.child_id
  where is_known(c.known_from, c.known_to) and not c.is_short_break
)
select
  p.period_kind, p.period_end, p.year, e.authority_code, e.child_id, e.start_date, e.end_date,
  e.end_reason_code, e.age_years
from flow_periods p
join ends e on e.end_date between p.period_start and p.period_end
qualify row_number() over (
  partition by p.period_kind, p.period_end, e.authority_code, e.child_id
  order by e.end_date desc, e.start_date desc
) = 1
