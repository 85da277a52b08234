-- code: 567
-- title: Missing or away incident ends before it starts
-- meaning: the end of the incident is before its start; both on one day is possible
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: missing
-- fields: missing: mis_start, mis_end
select 'missing' as extract, row_number
from missing
where mis_end < mis_start
