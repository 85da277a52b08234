-- code: 159
-- title: No intervention received, and whether one was offered is not said
-- meaning: a child with a substance misuse problem received no intervention and the item on
--   whether one was offered is blank
-- years: 2023 on
-- stage: 1
-- severity: error
-- tables: oc2
-- fields: oc2: substance_misuse, intervention_received, intervention_offered
select 'oc2' as extract, row_number
from oc2
where substance_misuse = '1' and intervention_received = '0' and intervention_offered is null
