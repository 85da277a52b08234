-- code: INT35
-- title: Child is more than once in earlier permanence
-- meaning: two or more rows have the same child; each of them is marked
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: prev_perm
-- fields: prev_perm: child
select 'prev_perm' as extract, row_number
from prev_perm
where child in (
  select child from prev_perm where child is not null group by child having count(*) > 1)
