-- code: 1000
-- title: Information about life after care for a child who died in care
-- meaning: an episode of this or of last year's return ended with the death of the child (E2)
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes, oc3
-- also: episodes_last
-- fields: oc3: in_touch, activ, accom
select 'oc3' as extract, row_number
from care_leavers
where child in (select child from episodes where rec = 'E2')
  or child in (select child from episodes_last where rec = 'E2')
