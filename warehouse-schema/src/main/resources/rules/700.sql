-- code: 700
-- title: Order of deprivation of liberty has no valid start date
-- meaning: the start is blank or no date
-- years: 2027 on
-- stage: 1
-- severity: error
-- tables: dolo
-- fields: dolo: dolo_start
select 'dolo' as extract, row_number
from dolo
where dolo_start is null
