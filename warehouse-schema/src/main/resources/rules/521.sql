-- code: 521
-- title: Adoption decided on after the child was placed for it
-- meaning: an episode in A3 to A6 starts before the day on which the authority decided that
--   adoption is best for the child; the episode and the row of AD1 fail
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes, ad1
-- fields: episodes: place, decom; ad1: date_int
with too_late as (
  select e.row_number as episode, a.row_number as adoption
  from episodes e
  join ad1 a using (child)
  where e.place in ('A3', 'A4', 'A5', 'A6') and a.date_int > e.decom)
select 'episodes' as extract, episode as row_number
from too_late
union all
select 'ad1', adoption
from too_late
