-- code: 1014
-- title: UASC data for a care leaver who was not in care in the year
-- meaning: the child has a row in UASC and a filled item about life after care, and no episode
--   within the collection year
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes, uasc, oc3
-- fields: uasc: duc; oc3: in_touch, activ, accom
with leavers as (
  select leaver.row_number, leaver.child
  from care_leavers leaver
  semi join uasc on leaver.child = uasc.child
  anti join episodes on leaver.child = episodes.child
    and episodes.decom <= year_end()
    and (episodes.dec_text is null or episodes.dec >= year_start()))
select 'oc3' as extract, row_number from leavers
union all
select 'uasc', uasc.row_number
from uasc
semi join leavers using (child)
