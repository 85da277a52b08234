-- code: 527
-- title: Own authority given as provider of a placement it can not provide
-- meaning: an episode with provider PR1 is in P1, R2 or R5
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes
-- fields: episodes: place, place_provider
select 'episodes' as extract, row_number
from episodes
where place_provider = 'PR1' and place in ('P1', 'R2', 'R5')
