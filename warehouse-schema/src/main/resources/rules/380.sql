-- code: 380
-- title: Temporary placement that the child did not move into
-- meaning: an episode in T0 to T4 has a reason that is no change of placement (P, T, B, U), so that
--   care would start in a temporary placement
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes
-- fields: episodes: place, rne
select 'episodes' as extract, row_number
from episodes
where place in ('T0', 'T1', 'T2', 'T3', 'T4') and rne not in ('P', 'T', 'B', 'U')
