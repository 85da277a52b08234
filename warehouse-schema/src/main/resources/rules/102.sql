-- code: 102
-- title: Date of birth is missing or not a date
-- meaning: the date of birth is blank or can not be read as a day
-- years: 2023 on
-- stage: 1
-- severity: error
-- tables: header
-- fields: header: dob
-- every age and most rules depend on it, and no other rule asks for it: a blank fails too
select 'header' as extract, row_number
from header
where dob is null
