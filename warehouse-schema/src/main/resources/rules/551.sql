-- code: 551
-- title: Placed for adoption without a date of the decision
-- meaning: a child has an episode in A3 to A6 and no date of a decision that it should be placed
--   for adoption; the episodes and any rows of the child without a date fail
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes, placed_adoption
-- fields: episodes: place; placed_adoption: date_placed
with undecided as (
  select e.child, e.row_number
  from episodes e
  left join adoption_decisions d using (child)
  where e.place in ('A3', 'A4', 'A5', 'A6') and d.has_date is not true)
select 'episodes' as extract, row_number
from undecided
union all
select 'placed_adoption', row_number
from placed_adoption
where child in (select child from undecided)
