-- grain: one row per child in care at the end of a period, with the placements that the child was in
--   during the period: those open when it began count, whatever period of care they belong to; a
--   change is a placement that followed another of the same period of care
-- counted by: period_kind, period_end
-- kept by: period_end, period_kind, authority_code, child_id
with
placements as (
  select authority_code, child_id, placement_key, placement_number, start_date, end_date
  from fact_placements
  where is_known(known_from, known_to) and not is_short_break
    and (end_date is null or end_date > start_date)
),
moves_with_carer as (
  select p.period_kind, p.period_end, e.authority_code, e.child_id, count(*) as move_count
  from flow_periods p
  join fact_placement_episodes e on e.start_date > p.period_start and e.start_date <= p.period_end
  where same_carer_moves_count() = 1 and e.new_episode_reason_code in ('T', 'U')
    and e.is_in_placement and is_known(e.known_from, e.known_to)
  group by all
)
select
  c.authority_code, c.child_id, p.period_kind, p.period_end, p.year, c.age_years,
  count(distinct f.placement_key) + coalesce(any_value(m.move_count), 0) as placement_count,
  count(distinct f.placement_key) filter (
    f.placement_number > 1 and f.start_date >= p.period_start
  ) as change_count
from flow_periods p
join children_in_care c on c.day = p.period_end
left join placements f
  on f.authority_code = c.authority_code and f.child_id = c.child_id
  and f.start_date <= p.period_end and lasts_beyond(f.end_date, p.period_start)
left join moves_with_carer m
  on m.authority_code = c.authority_code and m.child_id = c.child_id
  and m.period_kind = p.period_kind and m.period_end = p.period_end
group by c.authority_code, c.child_id, p.period_kind, p.period_end, p.year, c.age_years
