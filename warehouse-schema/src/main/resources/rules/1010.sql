-- code: 1010
-- title: Care leaver was in care at the end of last year but has no episode now
-- meaning: an item about life after care is filled for a child with an open episode in last
--   year's return and none in this year's
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes, episodes_last, oc3
-- fields: oc3: in_touch, activ, accom
select 'oc3' as extract, leaver.row_number
from care_leavers leaver
semi join episodes_last before on leaver.child = before.child and before.dec_text is null
anti join episodes on leaver.child = episodes.child
