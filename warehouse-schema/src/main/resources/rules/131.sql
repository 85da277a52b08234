-- code: 131
-- title: In touch with the care leaver: missing or not a code
-- meaning: the item on being in touch with a care leaver is blank or not a code of the list
-- years: 2023 on
-- stage: 1
-- severity: error
-- tables: oc3
-- fields: oc3: in_touch
select 'oc3' as extract, row_number
from oc3
where not coalesce(is_code_of_in_touch(in_touch), false)
