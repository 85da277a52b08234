-- grain: one row per child and period in which the child started to be looked after, as of the first
--   start in the period
-- counted by: period_kind, period_end
with
starts as (
  select
    c.authority_code, c.child_id, c.start_date, c.start_legal_status_code, c.need_code,
    age_on(k.birth_month, c.start_date) as age_years,
    f.placement_type, f.location_code, f.distance_miles
  from fact_periods_of_care c
  left join (
    select authority_code, child_id, birth_month
    from dim_children
    where is_known(known_from, known_to)
  ) k on k.authority_code = c.authority_code and k.child_id = c.child_id
  left join (
    select authority_code, child_id, start_date, placement_type, location_code, distance_miles
    from fact_placements
    where is_known(known_from, known_to) and placement_number = 1
  ) f
    on f.authority_code = c.authority_code and f.child_id = c.child_id
    and f.start_date = c.start_date
  where is_known(c.known_from, c.known_to) and not c.is_short_break
)
select
  p.period_kind, p.period_end, p.year, s.authority_code, s.child_id, s.start_date,
  s.start_legal_status_code, s.need_code, s.age_years, s.placement_type, s.location_code,
  s.distance_miles
from flow_periods p
join starts s on s.start_date between p.period_start and p.period_end
qualify row_number() over (
  partition by p.period_kind, p.period_end, s.authority_code, s.child_id order by s.start_date
) = 1
