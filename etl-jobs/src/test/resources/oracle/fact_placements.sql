select
    p.authority_code,
    p.child_id,
    substr(sha256('placement|' || p.authority_code || '|' || p.child_id || '|' || p.start_date), 1, 16)
        as placement_key,
    c.period_of_care_key,
    p.placement_number,
    p.start_date,
    p.last['end'] as end_date,
    p.settled.place as placement_code,
    t.conformed as placement_type,
    p.settled.place_provider as provider_code,
    p.settled.urn as provider_urn,
    p.settled.pl_la as placement_authority_code,
    p.settled.pl_location as location_code,
    nullif(p.settled.pl_distance, 999.9) as distance_miles,
    p.is_short_break,
    case when p.last['end'] is not null then p.last['reason'] end as end_reason_code,
    case when p.last['end'] is not null then p.last['change'] end as change_reason_code,
    p.episode_count,
    p.repair as repair_number
from placements p
join periods c using (authority_code, child_id, period_number)
join placement_types t on t.code = p.settled.place
