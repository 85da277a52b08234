-- code: INT16
-- title: Date of birth in earlier permanence differs from the header
-- meaning: the date of birth of the child is given in earlier permanence and in the header and
--   is not the same
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: header, prev_perm
-- fields: prev_perm: dob
select 'prev_perm' as extract, prev_perm.row_number
from prev_perm
join header using (child)
where prev_perm.dob_text <> header.dob_text
  and prev_perm.dob is distinct from header.dob
