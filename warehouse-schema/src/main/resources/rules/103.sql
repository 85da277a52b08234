-- code: 103
-- title: Ethnic origin is missing or not a code
-- meaning: the ethnic origin is blank or not a code of the list
-- years: 2023 on
-- stage: 1
-- severity: error
-- tables: header
-- fields: header: ethnic
select 'header' as extract, row_number
from header
where not coalesce(is_code_of_ethnic(ethnic), false)
