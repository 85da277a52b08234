-- code: 550
-- title: Parents given as provider of a placement that is not with them
-- meaning: an episode with provider PR0 is in another placement than P1
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes
-- fields: episodes: place, place_provider
select 'episodes' as extract, row_number
from episodes
where place_provider = 'PR0' and place is distinct from 'P1'
