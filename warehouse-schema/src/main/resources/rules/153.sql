-- code: 153
-- title: Care leaver data are filled in part only
-- meaning: of being in touch, activity and accommodation of a care leaver at least one is filled
--   and at least one blank
-- years: 2023 on
-- stage: 1
-- severity: error
-- tables: oc3
-- fields: oc3: in_touch, activ, accom
select 'oc3' as extract, row_number
from oc3
where coalesce(in_touch, activ, accom) is not null
  and (in_touch is null or activ is null or accom is null)
