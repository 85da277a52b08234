-- code: 146
-- title: Placement type is not a code of the year
-- meaning: the placement type is filled but not a code of the year; supported accommodation (K3)
--   comes in 2024/25 only
-- years: 2023 to 2024
-- stage: 1
-- severity: error
-- tables: episodes
-- fields: episodes: place
select 'episodes' as extract, row_number
from episodes
where not (is_code_of_place(place) and place <> 'K3')
