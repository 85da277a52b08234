-- code: 407
-- title: Special guardianship at 18 or over
-- meaning: an episode ended with E45 to E48, to 2018 with E43 or E44, on or after the 18th birthday
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes, header
-- fields: episodes: dec, rec; header: dob
-- Children Act 1989, section 14A: the order is made with respect to a child.
with too_old as (
  select e.row_number as episode, h.row_number as child_row
  from episodes e
  join header h using (child)
  where e.rec in ('E43', 'E44', 'E45', 'E46', 'E47', 'E48') and e.dec >= birthday(h.dob, 18))
select 'episodes' as extract, episode as row_number
from too_old
union all
select 'header', child_row
from too_old
