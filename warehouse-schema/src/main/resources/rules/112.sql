-- code: 112
-- title: Date of the decision for adoption is not a date
-- meaning: the date of the decision that adoption is in the interest of the child is filled but
--   can not be read as a day
-- years: 2023 on
-- stage: 1
-- severity: error
-- tables: ad1
-- fields: ad1: date_int
select 'ad1' as extract, row_number
from ad1
where date_int_text is not null and date_int is null
