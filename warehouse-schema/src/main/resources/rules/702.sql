-- code: 702
-- title: Order of deprivation of liberty ends by the day it starts
-- meaning: the end is before the start or on the same day
-- years: 2027 on
-- stage: 2
-- severity: error
-- tables: dolo
-- fields: dolo: dolo_start, dolo_end
select 'dolo' as extract, row_number
from dolo
where dolo_end <= dolo_start
