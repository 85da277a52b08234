-- code: 1002
-- title: Care leaver has no episode of care in this or last year's return
-- meaning: the child has information about life after care, and neither return has an episode.
--   Who left care earlier is right to be here
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: episodes, episodes_last, oc3
-- fields: oc3: in_touch, activ, accom
select 'oc3' as extract, leaver.row_number
from care_leavers leaver
anti join episodes on leaver.child = episodes.child
anti join episodes_last on leaver.child = episodes_last.child
