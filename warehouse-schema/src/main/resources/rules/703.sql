-- code: 703
-- title: Order of deprivation of liberty starts after the end of the year
-- meaning: the start is after 31 March
-- years: 2027 on
-- stage: 2
-- severity: error
-- tables: dolo
-- fields: dolo: dolo_start
select 'dolo' as extract, row_number
from dolo
where dolo_start > year_end()
