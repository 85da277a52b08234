select
    s.authority_code,
    s.child_id,
    s.academic_year,
    s.sessions_possible as possible_sessions_count,
    s.sessions_authorised as authorised_sessions_count,
    s.sessions_unauthorised as unauthorised_sessions_count
from stg_absence s
join in_force using (extract_id)
qualify row_number() over (
    partition by s.authority_code, s.child_id, s.academic_year
    order by s.collection_year desc, s.sessions_possible desc nulls last, s.sessions_authorised desc nulls last, s.sessions_unauthorised desc nulls last
) = 1
