-- code: 384
-- title: Short break in a long-term foster placement
-- meaning: an episode under V3 or V4 is in U1 or U4
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes
-- fields: episodes: place, ls
select 'episodes' as extract, row_number
from episodes
where ls in ('V3', 'V4') and place in ('U1', 'U4')
