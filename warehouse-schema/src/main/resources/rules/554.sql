-- code: 554
-- title: Placement order made before adoption was decided on
-- meaning: the first of a run of episodes under E1 starts before the child's first decision that it
--   should be placed for adoption; the episode and the decisions fail
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes, placed_adoption
-- fields: episodes: decom, ls; placed_adoption: date_placed
with decided_later as (
  select e.child, e.row_number
  from episodes_in_order e
  join adoption_decisions d using (child)
  where e.ls = 'E1' and e.previous_ls is distinct from 'E1'
    and e.decom < d.first_decided)
select 'episodes' as extract, row_number
from decided_later
union all
select 'placed_adoption', row_number
from placed_adoption
where date_placed is not null and child in (select child from decided_later)
