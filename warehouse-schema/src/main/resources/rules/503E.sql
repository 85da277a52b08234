-- code: 503E
-- title: Provider of the first episode is not that of last year's open one
-- meaning: last year's return of the child ended with an open episode, and the placement provider
--   of the first episode of this year differs from its own; one of them missing counts as a
--   difference
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes, episodes_last
-- fields: episodes: place_provider
select 'episodes' as extract, row_number
from restated_episodes
where place_provider is distinct from last_place_provider
