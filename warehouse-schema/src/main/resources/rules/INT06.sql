-- code: INT06
-- title: Child in care leavers (OC3) is not in the header
-- meaning: a row in care leavers (OC3) has a child, or none, that the header does not have
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: header, oc3
-- fields: oc3: child
select 'oc3' as extract, oc3.row_number
from oc3
anti join header using (child)
