-- code: 174
-- title: Date of birth of a child is given for a boy
-- meaning: the date of birth of a first child is filled for a child whose sex is male
-- years: 2023 to 2024
-- stage: 1
-- severity: error
-- tables: header
-- fields: header: sex, mc_dob
select 'header' as extract, row_number
from header
where sex = '1' and mc_dob_text is not null
