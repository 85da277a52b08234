-- code: 105
-- title: UASC flag of the header is missing or not 0 or 1
-- meaning: in an XML return, the header of the child does not say 0 or 1 for an unaccompanied
--   asylum-seeking child
-- years: 2023 on
-- stage: 1
-- severity: error
-- tables: header
-- fields: header: uasc
-- in CSV files the header has no such column: the UASC file says who is one
select 'header' as extract, row_number
from header
where form() = 'xml' and not coalesce(is_code_of_flag(uasc), false)
