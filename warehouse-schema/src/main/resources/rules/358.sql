-- code: 358
-- title: Child under ten held under a youth justice status
-- meaning: an episode under J1, J2 or J3 starts before the child's tenth birthday
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes, header
-- fields: episodes: decom, ls; header: dob
-- Ten is the age of criminal responsibility (Children and Young Persons Act 1933, section 50).
with too_young as (
  select e.row_number as episode, h.row_number as child_row
  from episodes e
  join header h using (child)
  where e.ls in ('J1', 'J2', 'J3') and e.decom < birthday(h.dob, 10))
select 'episodes' as extract, episode as row_number
from too_young
union all
select 'header', child_row
from too_young
