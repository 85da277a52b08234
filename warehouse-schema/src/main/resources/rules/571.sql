-- code: 571
-- title: Missing or away incident ends outside the collection year
-- meaning: the end of the incident is before 1 April or after 31 March of the collection year
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: missing
-- fields: missing: mis_end
select 'missing' as extract, row_number
from missing
where mis_end < year_start() or mis_end > year_end()
