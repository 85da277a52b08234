-- code: 1011
-- title: Care leaver whose care was taken over by another authority
-- meaning: an item about life after care is filled for a child whose last episode ended with E3
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes, oc3
-- fields: oc3: in_touch, activ, accom
select 'oc3' as extract, leaver.row_number
from care_leavers leaver
semi join episodes_in_order latest on leaver.child = latest.child
  and latest.next_row_number is null
  and latest.rec = 'E3'
