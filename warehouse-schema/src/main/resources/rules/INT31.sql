-- code: INT31
-- title: Child is more than once in adoption details
-- meaning: two or more rows have the same child; each of them is marked
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: ad1
-- fields: ad1: child
select 'ad1' as extract, row_number
from ad1
where child in (
  select child from ad1 where child is not null group by child having count(*) > 1)
