-- code: 621
-- title: Mother is younger than her child
-- meaning: the date of birth of the child is after that of the first child
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: header
-- fields: header: dob, mc_dob
select 'header' as extract, row_number
from header
where dob > mc_dob
