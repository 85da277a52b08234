-- code: 503G
-- title: Distance of the first episode is not that of last year's open one
-- meaning: last year's return of the child ended with an open episode, and the distance of the
--   first episode of this year differs from its own; one of them missing counts as a difference,
--   but where last year's return has none at all there is nothing to compare
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes, episodes_last
-- fields: episodes: pl_distance
select 'episodes' as extract, row_number
from restated_episodes
where pl_distance is distinct from last_pl_distance
  and exists (select 1 from restated_episodes where last_pl_distance is not null)
