-- code: 181
-- title: Health or offending item is neither 0 nor 1
-- meaning: one of the eight items on health and offending is filled with something other than 0 or
--   1
-- years: 2023 on
-- stage: 1
-- severity: error
-- tables: oc2
-- fields: oc2: convicted, health_check, immunisations, teeth_check, health_assessment,
--   substance_misuse, intervention_received, intervention_offered
with wrong as (
  select row_number, list_filter([
    case when not is_code_of_flag(convicted) then 'convicted' end,
    case when not is_code_of_flag(health_check) then 'health_check' end,
    case when not is_code_of_flag(immunisations) then 'immunisations' end,
    case when not is_code_of_flag(teeth_check) then 'teeth_check' end,
    case when not is_code_of_flag(health_assessment) then 'health_assessment' end,
    case when not is_code_of_flag(substance_misuse) then 'substance_misuse' end,
    case when not is_code_of_flag(intervention_received) then 'intervention_received' end,
    case when not is_code_of_flag(intervention_offered) then 'intervention_offered' end
  ], lambda field: field is not null) as fields
  from oc2
)
select 'oc2' as extract, row_number, fields
from wrong
where len(fields) > 0
