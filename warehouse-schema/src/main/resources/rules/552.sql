-- code: 552
-- title: Placed for adoption before that was decided
-- meaning: an episode in A3 to A6 starts before the child's first decision that it should be placed
--   for adoption; the episode and the decisions fail
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes, placed_adoption
-- fields: episodes: decom; placed_adoption: date_placed
with decided_later as (
  select e.child, e.row_number
  from episodes e
  join adoption_decisions d using (child)
  where e.place in ('A3', 'A4', 'A5', 'A6')
    and e.decom < d.first_decided)
select 'episodes' as extract, row_number
from decided_later
union all
select 'placed_adoption', row_number
from placed_adoption
where date_placed is not null and child in (select child from decided_later)
