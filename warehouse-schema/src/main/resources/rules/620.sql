-- code: 620
-- title: Child recorded as a mother is under 11
-- meaning: the mother flag is 1 and the child has not reached 11 by the end of the collection
--   year
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: header
-- fields: header: dob, mother
select 'header' as extract, row_number
from header
-- a spreadsheet may deliver 1 as 1.0
where mother in ('1', '1.0') and birthday(dob, 11) > year_end()
