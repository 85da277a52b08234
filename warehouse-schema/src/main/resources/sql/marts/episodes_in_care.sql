-- grain: one row per child and day on which an episode began, until the next one begins, with the
--   placement that the child is held to be in: a stay in hospital, on holiday or in respite (T0 to
--   T4) does not end the placement before it
-- counted by: 'event', make_date(collection_year_of(start_date), 3, 31)
with
reported as (
  select
    authority_code, child_id, start_date, legal_status_code, placement_code, placement_type,
    provider_code, location_code, distance_miles,
    placement_type = 'temporary' as is_temporary,
    sum(case when new_episode_reason_code = 'S' then 1 else 0 end) over (
      partition by authority_code, child_id order by start_date
    ) as care_number
  from fact_placement_episodes
  where is_known(known_from, known_to) and is_in_placement
  qualify row_number() over (
    partition by authority_code, child_id, start_date
    order by conformed_end_date desc nulls first, extract_row desc
  ) = 1
),
carried as (
  select
    *,
    last_value(
      case when not is_temporary then
        struct_pack(placement_code, placement_type, provider_code, location_code, distance_miles)
      end ignore nulls
    ) over (
      partition by authority_code, child_id, care_number order by start_date
    ) as home
  from reported
)
select
  authority_code, child_id, start_date,
  lead(start_date) over (partition by authority_code, child_id order by start_date)
    as next_start_date,
  legal_status_code,
  case when home is null then placement_code else home.placement_code end as placement_code,
  case when home is null then placement_type else home.placement_type end as placement_type,
  case when home is null then provider_code else home.provider_code end as provider_code,
  case when home is null then location_code else home.location_code end as location_code,
  case when home is null then distance_miles else home.distance_miles end as distance_miles
from carried
