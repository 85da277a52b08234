-- code: 408
-- title: Placed for adoption under a placement order that is not there
-- meaning: an episode is in A5 or A6 and its legal status is not E1
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes
-- fields: episodes: place, ls
select 'episodes' as extract, row_number
from episodes
where place in ('A5', 'A6') and ls is distinct from 'E1'
