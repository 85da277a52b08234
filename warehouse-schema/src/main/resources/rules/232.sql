-- code: 232
-- title: Sex of the child is reported as unknown
-- meaning: the sex of the child is U
-- years: 2025 on
-- stage: 2
-- severity: warning
-- tables: header
-- fields: header: sex
select 'header' as extract, row_number
from header
where sex = 'U'
