-- code: INT12
-- title: Date of birth in adoption decisions differs from the header
-- meaning: the date of birth of the child is given in adoption decisions and in the header and
--   is not the same
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: header, placed_adoption
-- fields: placed_adoption: dob
select 'placed_adoption' as extract, placed_adoption.row_number
from placed_adoption
join header using (child)
where placed_adoption.dob_text <> header.dob_text
  and placed_adoption.dob is distinct from header.dob
