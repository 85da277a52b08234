-- code: INT32
-- title: Child is more than once in the header
-- meaning: two or more rows have the same child; each of them is marked
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: header
-- fields: header: child
select 'header' as extract, row_number
from header
where child in (
  select child from header where child is not null group by child having count(*) > 1)
