select
    s.authority_code,
    s.child_id,
    s.sw_id as social_worker_id,
    s.sw_decom as start_date,
    s.sw_dec as end_date,
    s.sw_reason as reason_code
from stg_sw_episodes s
join in_force using (extract_id)
qualify row_number() over (
    partition by s.authority_code, s.child_id, s.sw_decom
    order by s.collection_year desc, s.birth_month desc nulls last, s.sw_id desc nulls last, s.sw_dec desc nulls last, s.sw_reason desc nulls last
) = 1
