-- code: 231
-- title: Unaccompanied asylum-seeking child is under 11
-- meaning: a child reported as unaccompanied is not yet 11 on 31 March: check the date of birth
-- years: 2025 on
-- stage: 2
-- severity: warning
-- tables: header
-- also: uasc
-- fields: header: dob, uasc
-- in CSV files the UASC file says who is one
select 'header' as extract, row_number
from header
where birthday(dob, 11) > year_end()
  and (uasc = '1' or (uasc is null and child in (select child from uasc)))
