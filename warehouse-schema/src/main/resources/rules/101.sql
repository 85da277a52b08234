-- code: 101
-- title: Sex is missing or not a code of the year
-- meaning: the sex of the child is blank or no code of the year: 1 and 2 to 2023/24, M, F and U
--   from 2024/25
-- years: 2023 on
-- stage: 1
-- severity: error
-- tables: header
-- fields: header: sex
select 'header' as extract, row_number
from header
where not coalesce(is_code_of_sex(sex), false)
