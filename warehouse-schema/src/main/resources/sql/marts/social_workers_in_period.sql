-- grain: one row per child in care at the end of a period, with the social workers that the child had
--   in the period, also before care began; a worker who comes back counts once among the workers
--   and again among the changes
-- counted by: period_kind, period_end
select
  c.authority_code, c.child_id, p.period_kind, p.period_end, p.year,
  count(distinct s.social_worker_id) as worker_count,
  greatest(count(s.social_worker_id) - 1, 0) as change_count
from flow_periods p
join children_in_care c on c.day = p.period_end
left join (
  select authority_code, child_id, social_worker_id, start_date, end_date
  from fact_social_worker_spells
  where is_known(known_from, known_to)
) s
  on s.authority_code = c.authority_code and s.child_id = c.child_id
  and s.start_date <= p.period_end and lasts_beyond(s.end_date, p.period_start)
group by c.authority_code, c.child_id, p.period_kind, p.period_end, p.year
