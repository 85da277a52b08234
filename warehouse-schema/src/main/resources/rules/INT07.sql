-- code: INT07
-- title: Child in earlier permanence is not in the header
-- meaning: a row in earlier permanence has a child, or none, that the header does not have
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: header, prev_perm
-- fields: prev_perm: child
select 'prev_perm' as extract, prev_perm.row_number
from prev_perm
anti join header using (child)
