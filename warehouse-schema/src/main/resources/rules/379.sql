-- code: 379
-- title: Temporary stay for other reasons of more than seven days
-- meaning: an episode in T4 that has ended lasted more than seven days
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: episodes
-- fields: episodes: decom, place
select 'episodes' as extract, row_number
from episodes
where place = 'T4' and dec - decom > 7
