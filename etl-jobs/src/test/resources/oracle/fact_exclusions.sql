select
    s.authority_code,
    s.child_id,
    s.start_date,
    s.category as category_code,
    s.sessions as sessions_count,
    s.reason as reason_code
from stg_exclusions s
join in_force using (extract_id)
qualify row_number() over (
    partition by s.authority_code, s.child_id, s.start_date, s.category
    order by s.collection_year desc, s.sessions desc nulls last, s.reason desc nulls last
) = 1
