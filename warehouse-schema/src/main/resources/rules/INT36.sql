-- code: INT36
-- title: Child is more than once in UASC
-- meaning: two or more rows have the same child; each of them is marked
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: uasc
-- fields: uasc: child
select 'uasc' as extract, row_number
from uasc
where child in (
  select child from uasc where child is not null group by child having count(*) > 1)
