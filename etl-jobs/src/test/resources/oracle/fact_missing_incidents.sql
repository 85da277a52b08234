select
    s.authority_code,
    s.child_id,
    s.missing as kind_code,
    s.mis_start as start_date,
    s.mis_end as end_date
from stg_missing s
join in_force using (extract_id)
qualify row_number() over (
    partition by s.authority_code, s.child_id, s.mis_start
    order by s.collection_year desc, s.birth_month desc nulls last, s.missing desc nulls last, s.mis_end desc nulls last
) = 1
