-- code: 626
-- title: Mother of a child born before this year was no mother last year
-- meaning: the mother flag is 1 and was 0 last year, though the first child was born before the
--   collection year
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: header, header_last
-- fields: header: mother, mc_dob
select 'header' as extract, now.row_number
from header now
join header_last before using (child)
-- a spreadsheet may deliver 1 as 1.0
where now.mother in ('1', '1.0')
  and before.mother in ('0', '0.0')
  and now.mc_dob < year_start()
