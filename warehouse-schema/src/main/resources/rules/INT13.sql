-- code: INT13
-- title: Date of birth in missing incidents differs from the header
-- meaning: the date of birth of the child is given in missing incidents and in the header and
--   is not the same
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: header, missing
-- fields: missing: dob
select 'missing' as extract, missing.row_number
from missing
join header using (child)
where missing.dob_text <> header.dob_text
  and missing.dob is distinct from header.dob
