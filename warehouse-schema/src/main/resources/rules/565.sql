-- code: 565
-- title: Incident has a start date, but not whether missing or away
-- meaning: a start is given and the kind of incident is blank
-- years: 2023 on
-- stage: 1
-- severity: error
-- tables: missing
-- fields: missing: missing, mis_start
select 'missing' as extract, row_number
from missing
where mis_start_text is not null and missing is null
