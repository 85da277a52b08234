-- code: 190
-- title: Health or offending data for a child not in care for twelve months
-- meaning: one of the eight items on health and offending is filled although the child was not
--   looked after without a break for the twelve months to 31 March
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes, oc2
-- fields: oc2: convicted, health_check, immunisations, teeth_check, health_assessment,
--   substance_misuse, intervention_received, intervention_offered
select 'oc2' as extract, row_number
from oc2
where coalesce(
    convicted, health_check, immunisations, teeth_check,
    health_assessment, substance_misuse, intervention_received, intervention_offered) is not null
  and child not in (select child from continuously_looked_after)
