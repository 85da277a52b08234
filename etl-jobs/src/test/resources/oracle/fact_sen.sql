select
    s.authority_code,
    s.child_id,
    s.academic_year,
    s.sen_provision as sen_provision_code
from stg_sen s
join in_force using (extract_id)
qualify row_number() over (
    partition by s.authority_code, s.child_id, s.academic_year
    order by s.collection_year desc, s.sen_provision desc nulls last
) = 1
