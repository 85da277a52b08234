-- code: 209
-- title: School-age child is coded as not yet of school age (UN1)
-- meaning: the unique pupil number is UN1 for a child who was 4 on the 31 August before the
--   collection year
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: header
-- fields: header: upn, dob
-- who is 4 on 31 August starts school that September
select 'header' as extract, row_number
from header
where upn = 'UN1'
  and birthday(dob, 4) <= make_date(year(year_start()) - 1, 8, 31)
