-- code: 375
-- title: Temporary stay in hospital of more than six weeks
-- meaning: an episode in T1 that has ended lasted more than 42 days
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: episodes
-- fields: episodes: decom, place
select 'episodes' as extract, row_number
from episodes
where place = 'T1' and dec - decom > 42
