-- code: 104
-- title: Date UASC status ended is not a date of this year or later
-- meaning: the date on which a child stopped being an unaccompanied asylum-seeking child can not
--   be read as a day, or is before the collection year, in which case the child does not belong
--   into the file
-- years: 2023 on
-- stage: 1
-- severity: error
-- tables: uasc
-- fields: uasc: duc
select 'uasc' as extract, row_number
from uasc
where duc_text is not null and coalesce(duc < year_start(), true)
