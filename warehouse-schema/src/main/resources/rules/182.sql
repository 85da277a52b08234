-- code: 182
-- title: Health data are filled in part only
-- meaning: immunisations, dental check, health assessment and substance misuse are not all filled,
--   yet one of the eight items on health and offending is
-- years: 2023 on
-- stage: 1
-- severity: error
-- tables: oc2
-- fields: oc2: convicted, health_check, immunisations, teeth_check, health_assessment,
--   substance_misuse, intervention_received, intervention_offered
select 'oc2' as extract, row_number
from oc2
where (immunisations is null or teeth_check is null or health_assessment is null or substance_misuse is null)
  and coalesce(
    immunisations, teeth_check, health_assessment, substance_misuse,
    convicted, health_check, intervention_received, intervention_offered) is not null
