-- code: 178
-- title: Placement provider is not a code, or given where there is none
-- meaning: the placement provider is not a code of the list, or given for a temporary (T0 to T4)
--   or other (Z11 to Z14) placement
-- years: 2026 on
-- stage: 1
-- severity: error
-- tables: episodes
-- fields: episodes: place_provider
select 'episodes' as extract, row_number
from episodes
where not is_code_of_place_provider(place_provider)
  or (place_provider is not null and place in ('T0', 'T1', 'T2', 'T3', 'T4', 'Z11', 'Z12', 'Z13', 'Z14'))
