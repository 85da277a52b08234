-- code: 301
-- title: Date of birth is after the end of the year
-- meaning: the date of birth is after 31 March of the collection year
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: header
-- fields: header: dob
select 'header' as extract, row_number
from header
where dob > year_end()
