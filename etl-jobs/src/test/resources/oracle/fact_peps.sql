select
    s.authority_code,
    s.child_id,
    s.pep_date,
    s.pep_kind as pep_kind_code
from stg_peps s
join in_force using (extract_id)
qualify row_number() over (
    partition by s.authority_code, s.child_id, s.pep_date
    order by s.collection_year desc, s.pep_kind desc nulls last
) = 1
