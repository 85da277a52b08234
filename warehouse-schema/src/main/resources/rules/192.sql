-- code: 192
-- title: Substance misuse is found, but not said whether help was received
-- meaning: a child has a substance misuse problem and the item on whether an intervention was
--   received is blank
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: oc2
-- fields: oc2: substance_misuse, intervention_received
select 'oc2' as extract, row_number
from oc2
where substance_misuse = '1' and intervention_received is null
