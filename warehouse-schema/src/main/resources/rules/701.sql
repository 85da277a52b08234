-- code: 701
-- title: End of the order of deprivation of liberty is not a valid date
-- meaning: an end is given that is no date
-- years: 2027 on
-- stage: 1
-- severity: error
-- tables: dolo
-- fields: dolo: dolo_end
select 'dolo' as extract, row_number
from dolo
where dolo_end_text is not null and dolo_end is null
