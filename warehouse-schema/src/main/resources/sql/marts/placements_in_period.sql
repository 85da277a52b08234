-- grain: one row per child in care at the end of a period, with the placements that the child was in
--   during the period: those open when it began count, whatever period of care they belong to
select
  c.authority_code, c.child_id, p.period_kind, p.period_end, p.year, c.age_years,
  count(distinct f.placement_key) as placement_count
from flow_periods p
join children_in_care c on c.day = p.period_end
left join (
  select authority_code, child_id, placement_key, start_date, end_date
  from fact_placements
  where is_known(known_from, known_to) and not is_short_break
    and (end_date is null or end_date > start_date)
) f
  on f.authority_code = c.authority_code and f.child_id = c.child_id
  and f.start_date <= p.period_end and lasts_beyond(f.end_date, p.period_start)
group by all
