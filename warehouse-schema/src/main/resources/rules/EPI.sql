-- code: EPI
-- title: Child has no episode of care and is no care leaver
-- meaning: a child of the header has no episode in the return and no filled item about life
--   after care
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: header, episodes
-- also: oc3
-- fields: header: child
select 'header' as extract, header.row_number
from header
anti join episodes on header.child = episodes.child
anti join care_leavers on header.child = care_leavers.child
where header.child is not null
