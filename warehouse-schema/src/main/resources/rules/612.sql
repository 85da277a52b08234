-- code: 612
-- title: Birth date of a first child given, but the child is not a mother
-- meaning: a date of birth of the first child is given for a girl whose mother flag is 0 or
--   blank
-- years: 2023 to 2024
-- stage: 2
-- severity: error
-- tables: header
-- fields: header: sex, mother, mc_dob
select 'header' as extract, row_number
from header
where sex = '2'
  and mc_dob_text is not null
  -- a spreadsheet may deliver 0 as 0.0
  and coalesce(mother in ('0', '0.0'), true)
