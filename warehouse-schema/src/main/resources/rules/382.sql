-- code: 382
-- title: Short break in a temporary placement
-- meaning: an episode under V3 or V4 is in T0 to T4
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes
-- fields: episodes: ls, place
select 'episodes' as extract, row_number
from episodes
where ls in ('V3', 'V4') and place in ('T0', 'T1', 'T2', 'T3', 'T4')
