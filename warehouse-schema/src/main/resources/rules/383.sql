-- code: 383
-- title: Child did not go back to the usual placement after a temporary one
-- meaning: the episode after one in T0 to T4 has another placement than the episode before it, and
--   care did not end in between
-- years: 2023 to 2025
-- stage: 2
-- severity: warning
-- tables: episodes
-- fields: episodes: place
select 'episodes' as extract, row_number
from episodes_in_order
where place in ('T0', 'T1', 'T2', 'T3', 'T4')
  and coalesce(rec, 'X1') = 'X1'
  and previous_row_number is not null
  and next_row_number is not null
  and next_place is distinct from previous_place
