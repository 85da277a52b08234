-- code: 634
-- title: Earlier permanence told of for a child who came into care before 2016
-- meaning: an item about earlier permanence is filled, and every episode of the child starts
--   before 1 April 2016, when the collection of it began
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: episodes, prev_perm
-- fields: prev_perm: la_perm, prev_perm, date_perm; episodes: decom
with told_of as (
  select child, row_number
  from prev_perm
  where prev_perm is not null or la_perm is not null or date_perm is not null),
before_2016 as (
  select child
  from episodes
  where child is not null
  group by child
  having max(decom) < date '2016-04-01')
select 'prev_perm' as extract, told_of.row_number
from told_of
semi join before_2016 using (child)
union all
select 'episodes', episodes.row_number
from episodes
semi join before_2016 using (child)
semi join told_of using (child)
where episodes.decom is not null
