-- code: 503D
-- title: Placement of the first episode is not that of last year's open one
-- meaning: last year's return of the child ended with an open episode, and the placement of the
--   first episode of this year differs from its own; one of them missing counts as a difference
-- years: 2023 to 2024
-- stage: 2
-- severity: error
-- tables: episodes, episodes_last
-- fields: episodes: place
select 'episodes' as extract, row_number
from restated_episodes
where place is distinct from last_place
