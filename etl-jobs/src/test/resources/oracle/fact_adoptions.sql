select
    s.authority_code,
    s.child_id,
    s.collection_year,
    s.date_int as decision_date,
    s.date_match as match_date,
    s.foster_care = '1' as is_by_foster_carer,
    s.nb_adoptr::integer as adopter_count,
    s.sex_adoptr as adopter_sex_code,
    s.ls_adoptr as adopter_status_code
from stg_ad1 s
join in_force using (extract_id)
qualify row_number() over (
    partition by s.authority_code, s.child_id, s.collection_year
    order by s.birth_month desc nulls last, s.date_int desc nulls last, s.date_match desc nulls last, s.foster_care desc nulls last, s.nb_adoptr desc nulls last, s.sex_adoptr desc nulls last, s.ls_adoptr desc nulls last
) = 1
