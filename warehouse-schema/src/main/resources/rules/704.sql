-- code: 704
-- title: Order of deprivation of liberty ends outside the collection year
-- meaning: the end is before 1 April or after 31 March of the collection year
-- years: 2027 on
-- stage: 2
-- severity: error
-- tables: dolo
-- fields: dolo: dolo_end
select 'dolo' as extract, row_number
from dolo
where dolo_end < year_start() or dolo_end > year_end()
