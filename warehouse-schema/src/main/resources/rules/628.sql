-- code: 628
-- title: Mother flag for a care leaver who was not in care in the year
-- meaning: the mother flag is filled for a child with an item about life after care and no
--   episode in the return
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes, header, oc3
-- fields: header: mother
select 'header' as extract, header.row_number
from header
semi join care_leavers on header.child = care_leavers.child
anti join episodes on header.child = episodes.child
where header.mother is not null
