-- code: 213
-- title: Placement provider is given for a placement that has none
-- meaning: the placement provider is filled for a temporary (T0 to T4) or other (Z11 to Z14)
--   placement
-- years: 2026 on
-- stage: 2
-- severity: error
-- tables: episodes
-- fields: episodes: place_provider
select 'episodes' as extract, row_number
from episodes
where place_provider is not null and place in ('T0', 'T1', 'T2', 'T3', 'T4', 'Z11', 'Z12', 'Z13', 'Z14')
