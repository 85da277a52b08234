-- code: 344
-- title: Care leaver died or went home, but has an activity or accommodation
-- meaning: the care leaver died (DIED) or returned home (RHOM), and activity or accommodation is
--   filled with something other than 0
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: oc3
-- fields: oc3: in_touch, activ, accom
-- 0 (not applicable) has to pass, as rule 153 asks for all three items or none
select 'oc3' as extract, row_number
from oc3
where in_touch in ('DIED', 'RHOM') and (activ <> '0' or accom <> '0')
