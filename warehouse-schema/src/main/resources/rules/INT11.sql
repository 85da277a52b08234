-- code: INT11
-- title: Date of birth in adoption details differs from the header
-- meaning: the date of birth of the child is given in adoption details and in the header and is
--   not the same
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: header, ad1
-- fields: ad1: dob
select 'ad1' as extract, ad1.row_number
from ad1
join header using (child)
where ad1.dob_text <> header.dob_text
  and ad1.dob is distinct from header.dob
