-- code: INT14
-- title: Date of birth in outcomes (OC2) differs from the header
-- meaning: the date of birth of the child is given in outcomes (OC2) and in the header and is
--   not the same
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: header, oc2
-- fields: oc2: dob
select 'oc2' as extract, oc2.row_number
from oc2
join header using (child)
where oc2.dob_text <> header.dob_text
  and oc2.dob is distinct from header.dob
