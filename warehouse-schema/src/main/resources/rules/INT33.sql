-- code: INT33
-- title: Child is more than once in outcomes (OC2)
-- meaning: two or more rows have the same child; each of them is marked
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: oc2
-- fields: oc2: child
select 'oc2' as extract, row_number
from oc2
where child in (
  select child from oc2 where child is not null group by child having count(*) > 1)
