-- code: 530
-- title: Private provider given for a child placed with parents
-- meaning: an episode with provider PR4 is in P1
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes
-- fields: episodes: place, place_provider
select 'episodes' as extract, row_number
from episodes
where place_provider = 'PR4' and place = 'P1'
