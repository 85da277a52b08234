-- code: INT18
-- title: Date of birth in UASC differs from the header
-- meaning: the date of birth of the child is given in UASC and in the header and is not the
--   same
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: header, uasc
-- fields: uasc: dob
select 'uasc' as extract, uasc.row_number
from uasc
join header using (child)
where uasc.dob_text <> header.dob_text
  and uasc.dob is distinct from header.dob
