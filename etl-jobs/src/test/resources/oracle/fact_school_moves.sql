select
    s.authority_code,
    s.child_id,
    s.move_date,
    s.from_urn as from_school_urn,
    s.to_urn as to_school_urn
from stg_school_moves s
join in_force using (extract_id)
qualify row_number() over (
    partition by s.authority_code, s.child_id, s.move_date
    order by s.collection_year desc, s.from_urn desc nulls last, s.to_urn desc nulls last
) = 1
