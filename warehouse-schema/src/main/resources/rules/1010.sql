-- code: 1010
-- title: Care leaver was in care at the end of last year but has no episode now
-- meaning: an item about life after care is filled for a child with an open episode in last
--   year's return and none in this year's
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes, episodes_last, oc3
-- fields: oc3: in_touch, activ, accom
select 'oc3' as extract, oc3.row_number
from oc3
semi join episodes_last before on oc3.child = before.child and before.dec_text is null
anti join episodes on oc3.child = episodes.child
where (oc3.in_touch is not null or oc3.activ is not null or oc3.accom is not null)
