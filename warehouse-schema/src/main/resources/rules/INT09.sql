-- code: INT09
-- title: Child in UASC is not in the header
-- meaning: a row in UASC has a child, or none, that the header does not have
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: header, uasc
-- fields: uasc: child
select 'uasc' as extract, uasc.row_number
from uasc
anti join header using (child)
