-- code: 526
-- title: Who provides the placement is missing
-- meaning: an episode in a placement other than T0 to T4 and Z11 to Z14 has no provider
-- years: 2026 on
-- stage: 2
-- severity: error
-- tables: episodes
-- fields: episodes: place, place_provider
select 'episodes' as extract, row_number
from episodes
where place_provider is null
  and place not in ('T0', 'T1', 'T2', 'T3', 'T4', 'Z11', 'Z12', 'Z13', 'Z14')
