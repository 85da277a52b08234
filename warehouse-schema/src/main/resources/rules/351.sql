-- code: 351
-- title: Over 25 at the beginning of the year
-- meaning: the 25th birthday is before 1 April of the collection year
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: header
-- fields: header: dob
select 'header' as extract, row_number
from header
where birthday(dob, 25) < year_start()
