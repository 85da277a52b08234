-- code: INT05
-- title: Child in outcomes (OC2) is not in the header
-- meaning: a row in outcomes (OC2) has a child, or none, that the header does not have
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: header, oc2
-- fields: oc2: child
select 'oc2' as extract, oc2.row_number
from oc2
anti join header using (child)
