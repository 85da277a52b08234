-- code: 171
-- title: Date of birth of the mother's child is not a date
-- meaning: the date of birth of the first child of a girl is filled but can not be read as a day
-- years: 2023 on
-- stage: 1
-- severity: error
-- tables: header
-- fields: header: mc_dob
select 'header' as extract, row_number
from header
where mc_dob_text is not null and mc_dob is null
