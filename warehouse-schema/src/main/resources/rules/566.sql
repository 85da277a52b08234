-- code: 566
-- title: Incident has an end date, but not whether missing or away
-- meaning: an end is given and the kind of incident is blank
-- years: 2023 on
-- stage: 1
-- severity: error
-- tables: missing
-- fields: missing: missing, mis_end
select 'missing' as extract, row_number
from missing
where mis_end_text is not null and missing is null
