select
    s.authority_code,
    s.child_id,
    s.academic_year,
    s.key_stage as key_stage_code,
    s.subject as subject_code,
    s.measure as measure_code,
    s.result
from stg_attainment s
join in_force using (extract_id)
qualify row_number() over (
    partition by s.authority_code, s.child_id, s.academic_year, s.key_stage, s.subject, s.measure
    order by s.collection_year desc, s.result desc nulls last
) = 1
