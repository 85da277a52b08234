-- code: 146
-- title: Placement type is not a code of the year
-- meaning: the placement type is filled but not a code of the year; independent living (P2) ended
--   on 28 October 2023
-- years: 2025 to 2025
-- stage: 1
-- severity: error
-- tables: episodes
-- fields: episodes: place
select 'episodes' as extract, row_number
from episodes
where not (is_code_of_place(place) and place <> 'P2')
