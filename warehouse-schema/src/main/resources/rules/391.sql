-- code: 391
-- title: Care leaver's data for someone not yet 17
-- meaning: any of the three items of OC3 is filled for someone who turns 17 after the end of the
--   year
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: oc3
-- fields: oc3: dob, in_touch, activ, accom
select 'oc3' as extract, row_number
from oc3
where birthday(dob, 17) > year_end()
  and coalesce(in_touch, activ, accom) is not null
