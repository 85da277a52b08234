-- code: 564
-- title: Child was missing or away, but the start date is blank
-- meaning: the kind of incident is M or A and no start is given
-- years: 2023 on
-- stage: 1
-- severity: error
-- tables: missing
-- fields: missing: missing, mis_start
select 'missing' as extract, row_number
from missing
where missing in ('M', 'A') and mis_start_text is null
