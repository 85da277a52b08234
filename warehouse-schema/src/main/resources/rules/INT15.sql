-- code: INT15
-- title: Date of birth in care leavers (OC3) differs from the header
-- meaning: the date of birth of the child is given in care leavers (OC3) and in the header and
--   is not the same
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: header, oc3
-- fields: oc3: dob
select 'oc3' as extract, oc3.row_number
from oc3
join header using (child)
where oc3.dob_text <> header.dob_text
  and oc3.dob is distinct from header.dob
