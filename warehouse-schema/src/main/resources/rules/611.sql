-- code: 611
-- title: Child is a mother, but the birth date of her child is blank
-- meaning: the mother flag is 1 and the date of birth of the first child is blank
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: header
-- fields: header: mother, mc_dob
select 'header' as extract, row_number
from header
-- a spreadsheet may deliver 1 as 1.0
where mother in ('1', '1.0') and mc_dob_text is null
