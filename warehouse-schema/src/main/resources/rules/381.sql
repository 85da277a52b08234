-- code: 381
-- title: Care ended while the child was in a temporary placement
-- meaning: an episode in T0 to T4 ended with a reason other than X1
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes
-- fields: episodes: place, rec
select 'episodes' as extract, row_number
from episodes
where place in ('T0', 'T1', 'T2', 'T3', 'T4') and rec <> 'X1'
