-- code: INT21
-- title: Sex in UASC differs from the header
-- meaning: the sex of the child is given in UASC and in the header and is not the same
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: header, uasc
-- fields: uasc: sex
select 'uasc' as extract, uasc.row_number
from uasc
join header using (child)
where uasc.sex <> header.sex
