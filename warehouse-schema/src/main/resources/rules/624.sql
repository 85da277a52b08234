-- code: 624
-- title: Birth date of the first child is another one than last year
-- meaning: this year's and last year's date of birth of the first child are both dates and
--   differ. Whether a child became a mother, or is no longer told to be one, is for other rules
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: header, header_last
-- fields: header: mc_dob
select 'header' as extract, now.row_number
from header now
join header_last before using (child)
where now.mc_dob <> before.mc_dob
