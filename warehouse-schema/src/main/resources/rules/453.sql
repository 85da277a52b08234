-- code: 453
-- title: Distance of the placement changed over the year end without a move
-- meaning: the child's first episode is the one that last year's return ended with, as it starts on
--   the same day, but the distance from home differs; where last year's return has none at all
--   there is nothing to compare
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: episodes, episodes_last
-- fields: episodes: pl_distance
select 'episodes' as extract, row_number
from restated_episodes
where decom = last_decom
  and pl_distance is distinct from last_pl_distance
  and exists (select 1 from restated_episodes where last_pl_distance is not null)
