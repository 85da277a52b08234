-- code: 1011
-- title: Care leaver whose care was taken over by another authority
-- meaning: an item about life after care is filled for a child whose last episode ended with E3
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes, oc3
-- fields: oc3: in_touch, activ, accom
select 'oc3' as extract, oc3.row_number
from oc3
semi join episodes_in_order last on oc3.child = last.child
  and last.next_row_number is null
  and last.rec = 'E3'
where (oc3.in_touch is not null or oc3.activ is not null or oc3.accom is not null)
