-- code: 1002
-- title: Care leaver has no episode of care in this or last year's return
-- meaning: the child has information about life after care, and neither return has an episode.
--   Who left care earlier is right to be here
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: episodes, episodes_last, oc3
-- fields: oc3: in_touch, activ, accom
select 'oc3' as extract, oc3.row_number
from oc3
anti join episodes on oc3.child = episodes.child
anti join episodes_last on oc3.child = episodes_last.child
