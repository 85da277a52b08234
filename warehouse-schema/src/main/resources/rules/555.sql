-- code: 555
-- title: Freeing order without a date of the decision for adoption
-- meaning: a child has an episode under D1 and no date of a decision that it should be placed for
--   adoption; the episodes and any rows of the child without a date fail
-- years: 2023 to 2024
-- stage: 2
-- severity: error
-- tables: episodes, placed_adoption
-- fields: episodes: child; placed_adoption: date_placed, date_placed_ceased, reason_placed_ceased
with undecided as (
  select e.child, e.row_number
  from episodes e
  left join adoption_decisions d using (child)
  where e.ls = 'D1' and d.has_date is not true)
select 'episodes' as extract, row_number
from undecided
union all
select 'placed_adoption', row_number
from placed_adoption
where child in (select child from undecided)
