-- grain: one row per child and month end on which the child was looked after, other than under an
--   agreed series of short breaks (V3, V4)
-- counted by: 'month_end', day
-- kept by: day, authority_code, child_id
with
in_care as (
  select
    d.period_end as day, c.authority_code, c.child_id, c.period_of_care_key,
    c.start_date as care_start_date
  from fact_periods_of_care c
  join period_ends d
    on c.start_date <= d.period_end and lasts_beyond(c.end_date, d.period_end)
  where is_known(c.known_from, c.known_to) and not c.is_short_break
),
placements as (
  select
    authority_code, child_id, start_date,
    lead(start_date) over (partition by authority_code, child_id order by start_date)
      as next_start_date,
    -- an adoptive placement and the placement before it count as one stay (NI 63)
    case when placement_type = 'placed_for_adoption' then
      coalesce(
        lag(start_date) over (
          partition by authority_code, child_id, period_of_care_key order by start_date
        ),
        start_date
      )
    else start_date end as stable_since_date
  from fact_placements
  where is_known(known_from, known_to) and not is_short_break
),
seekers as (
  select authority_code, child_id, collection_year, ceased_date
  from fact_uasc
  where is_known(known_from, known_to)
),
children as (
  select authority_code, child_id, birth_month, sex_code, ethnic_code, upn_id
  from dim_children
  where is_known(known_from, known_to)
)
select
  c.authority_code, c.child_id, c.day, c.period_of_care_key, c.care_start_date,
  k.birth_month, age_on(k.birth_month, c.day) as age_years, k.sex_code, k.ethnic_code,
  k.upn_id is not null as has_upn,
  e.legal_status_code, e.placement_code, e.placement_type,
  e.provider_code, e.location_code, e.distance_miles,
  p.start_date as placement_start_date, p.stable_since_date,
  u.child_id is not null as is_uasc
from in_care c
left join episodes_in_care e
  on e.authority_code = c.authority_code and e.child_id = c.child_id
  and e.start_date <= c.day and lasts_beyond(e.next_start_date, c.day)
left join placements p
  on p.authority_code = c.authority_code and p.child_id = c.child_id
  and p.start_date <= c.day and lasts_beyond(p.next_start_date, c.day)
left join children k
  on k.authority_code = c.authority_code and k.child_id = c.child_id
left join seekers u
  on u.authority_code = c.authority_code and u.child_id = c.child_id
  and u.collection_year = collection_year_of(c.day) and lasts_beyond(u.ceased_date, c.day)
where coalesce(e.legal_status_code, '') not in ('V3', 'V4')
