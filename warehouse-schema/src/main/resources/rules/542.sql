-- code: 542
-- title: Convictions answered for a child under ten
-- meaning: the item on convictions is filled for a child who turns ten after the end of the year
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: oc2
-- fields: oc2: convicted
select 'oc2' as extract, row_number
from oc2
where convicted is not null and birthday(dob, 10) > year_end()
