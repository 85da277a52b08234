-- code: 503D
-- title: Placement of the first episode is not that of last year's open one
-- meaning: last year's return of the child ended with an open episode, and the placement of the
--   first episode of this year differs from its own; one of them missing counts as a difference, H5
--   recoded as K3 or Z1 as Z11 to Z14 does not
-- years: 2025 on
-- stage: 2
-- severity: error
-- tables: episodes, episodes_last
-- fields: episodes: place
select 'episodes' as extract, row_number
from restated_episodes
where place is distinct from last_place
  -- K3 took the place of H5 in 2024/25, Z11 to Z14 that of Z1 in 2025/26
  and not coalesce(last_place = 'H5' and place = 'K3', false)
  and not coalesce(last_place = 'Z1' and place in ('Z11', 'Z12', 'Z13', 'Z14'), false)
