-- grain: one row per child in care at the end of a period with a review held, or due and not held, in
--   the period
with
reviews as (
  select
    r.authority_code, r.child_id, r.counted_date, r.is_on_time,
    case when age_on(k.birth_month, r.counted_date) >= 4 then r.is_participation end
      as is_participation
  from fact_reviews r
  left join (
    select authority_code, child_id, birth_month
    from dim_children
    where is_known(known_from, known_to)
  ) k on k.authority_code = r.authority_code and k.child_id = r.child_id
  where is_known(r.known_from, r.known_to)
)
select
  c.authority_code, c.child_id, p.period_kind, p.period_end, p.year,
  count(r.is_on_time) as timed_count,
  count(*) filter (r.is_on_time) as on_time_count,
  count(r.is_participation) as voiced_count,
  count(*) filter (r.is_participation) as participation_count
from flow_periods p
join children_in_care c on c.day = p.period_end
join reviews r
  on r.authority_code = c.authority_code and r.child_id = c.child_id
  and r.counted_date between p.period_start and p.period_end
group by all
