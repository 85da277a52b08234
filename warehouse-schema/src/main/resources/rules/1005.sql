-- code: 1005
-- title: End of a missing or away incident is not a valid date
-- meaning: an end is given that is no date
-- years: 2023 on
-- stage: 1
-- severity: error
-- tables: missing
-- fields: missing: mis_end
select 'missing' as extract, row_number
from missing
where mis_end_text is not null and mis_end is null
