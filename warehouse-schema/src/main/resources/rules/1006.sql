-- code: 1006
-- title: Incident is coded neither as missing nor as away
-- meaning: a code is given and it is neither M nor A
-- years: 2023 on
-- stage: 1
-- severity: error
-- tables: missing
-- fields: missing: missing
select 'missing' as extract, row_number
from missing
where not is_code_of_missing(missing)
