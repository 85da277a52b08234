-- code: 193
-- title: Intervention is filled without a substance misuse problem
-- meaning: substance misuse is not 1, yet an intervention is given as received or as offered, yes
--   or no
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: oc2
-- fields: oc2: substance_misuse, intervention_received, intervention_offered
select 'oc2' as extract, row_number
from oc2
where substance_misuse is distinct from '1'
  and coalesce(intervention_received, intervention_offered) is not null
