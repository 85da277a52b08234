-- code: 158
-- title: Intervention is received, so whether it was offered is not asked
-- meaning: an intervention for substance misuse was received and the item on whether one was
--   offered is filled as well
-- years: 2023 on
-- stage: 1
-- severity: error
-- tables: oc2
-- fields: oc2: intervention_received, intervention_offered
select 'oc2' as extract, row_number
from oc2
where intervention_received = '1' and intervention_offered is not null
