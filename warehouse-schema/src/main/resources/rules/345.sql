-- code: 345
-- title: In touch with the care leaver, but activity or accommodation is 0
-- meaning: the authority is in touch (YES), and activity or accommodation is given as 0, not known
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: oc3
-- fields: oc3: in_touch, activ, accom
select 'oc3' as extract, row_number
from oc3
where in_touch = 'YES' and (activ = '0' or accom = '0')
