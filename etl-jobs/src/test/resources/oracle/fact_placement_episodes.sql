select
    r.authority_code,
    r.child_id,
    r.decom as start_date,
    r.dec as end_date,
    r.rne as new_episode_reason_code,
    r.ls as legal_status_code,
    r.cin as need_code,
    r.place as placement_code,
    t.conformed as placement_type,
    r.place_provider as provider_code,
    r.rec as end_reason_code,
    r.reason_place_change as change_reason_code,
    r.urn as provider_urn,
    r.pl_la as placement_authority_code,
    r.pl_location as location_code,
    nullif(r.pl_distance, 999.9) as distance_miles,
    r.collection_year,
    coalesce(c.repair, x.repair, case when r.dec = r.decom then 4 else 1 end) as repair_number,
    case when c.extract_id is null then r.dec else c.conformed_end end as conformed_end_date,
    c.extract_id is not null as is_in_placement
from reported_episodes r
join placement_types t on t.code = r.place
left join conformed_episodes c
    on c.extract_id = r.extract_id and c.row_number = r.row_number
left join left_out_episodes x
    on x.extract_id = r.extract_id and x.row_number = r.row_number
