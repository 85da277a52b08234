-- code: INT04
-- title: Child in missing incidents is not in the header
-- meaning: a row in missing incidents has a child, or none, that the header does not have
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: header, missing
-- fields: missing: child
select 'missing' as extract, missing.row_number
from missing
anti join header using (child)
