-- code: 420
-- title: Authority of the placement given for a short break
-- meaning: an episode under V3 or V4 has an authority of placement
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes
-- fields: episodes: pl_la
select 'episodes' as extract, row_number
from episodes
where ls in ('V3', 'V4') and pl_la is not null
