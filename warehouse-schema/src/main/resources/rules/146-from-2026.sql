-- code: 146
-- title: Placement type is not a code of the year
-- meaning: the placement type is filled but not a code of the year; Z11 to Z14 take the place of
--   Z1
-- years: 2026 on
-- stage: 1
-- severity: error
-- tables: episodes
-- fields: episodes: place
select 'episodes' as extract, row_number
from episodes
where not (is_code_of_place(place) and place <> 'Z1')
