-- code: 546
-- title: Development checks answered for a child of five or over
-- meaning: the item on development checks is filled for a child who is five or over at the end of
--   the year
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: oc2
-- fields: oc2: dob, health_check
select 'oc2' as extract, row_number
from oc2
where health_check is not null and birthday(dob, 5) <= year_end()
