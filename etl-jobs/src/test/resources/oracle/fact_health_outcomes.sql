select
    s.authority_code,
    s.child_id,
    s.collection_year,
    s.birth_month,
    s.sdq_score,
    s.sdq_reason as sdq_reason_code,
    s.convicted = '1' as is_convicted,
    s.health_check = '1' as has_health_check,
    s.immunisations = '1' as has_immunisations,
    s.teeth_check = '1' as has_teeth_check,
    s.health_assessment = '1' as has_health_assessment,
    s.substance_misuse = '1' as has_substance_misuse,
    s.intervention_received = '1' as has_intervention_received,
    s.intervention_offered = '1' as has_intervention_offered
from stg_oc2 s
join in_force using (extract_id)
qualify row_number() over (
    partition by s.authority_code, s.child_id, s.collection_year
    order by s.birth_month desc nulls last, s.sdq_score desc nulls last, s.sdq_reason desc nulls last, s.convicted desc nulls last, s.health_check desc nulls last, s.immunisations desc nulls last, s.teeth_check desc nulls last, s.health_assessment desc nulls last, s.substance_misuse desc nulls last, s.intervention_received desc nulls last, s.intervention_offered desc nulls last
) = 1
