-- code: 304
-- title: UASC status ends after the 18th birthday
-- meaning: the date on which a child stopped being an unaccompanied asylum-seeking child is after
--   the 18th birthday
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: uasc
-- fields: uasc: duc
select 'uasc' as extract, row_number
from uasc
where duc > birthday(dob, 18)
