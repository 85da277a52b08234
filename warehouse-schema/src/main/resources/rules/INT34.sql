-- code: INT34
-- title: Child is more than once in care leavers (OC3)
-- meaning: two or more rows have the same child; each of them is marked
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: oc3
-- fields: oc3: child
select 'oc3' as extract, row_number
from oc3
where child in (
  select child from oc3 where child is not null group by child having count(*) > 1)
