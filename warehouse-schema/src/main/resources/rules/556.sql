-- code: 556
-- title: Freeing order made before adoption was decided on
-- meaning: the first of a run of episodes under D1 starts before the child's first decision that it
--   should be placed for adoption; the episode fails
-- years: 2023 to 2024
-- stage: 2
-- severity: error
-- tables: episodes, placed_adoption
-- fields: episodes: decom
select 'episodes' as extract, e.row_number
from episodes_in_order e
join adoption_decisions d using (child)
where e.ls = 'D1' and e.previous_ls is distinct from 'D1'
  and e.decom < d.first_decided
