-- code: 1004
-- title: Start of a missing or away incident is not a valid date
-- meaning: a start is given that is no date
-- years: 2023 on
-- stage: 1
-- severity: error
-- tables: missing
-- fields: missing: mis_start
select 'missing' as extract, row_number
from missing
where mis_start_text is not null and mis_start is null
