-- code: 570
-- title: Missing or away incident starts after the end of the year
-- meaning: the start of the incident is after 31 March
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: missing
-- fields: missing: mis_start
select 'missing' as extract, row_number
from missing
where mis_start > year_end()
