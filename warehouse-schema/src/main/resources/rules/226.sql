-- code: 226
-- title: Reason for a change of placement is given around a temporary one
-- meaning: a temporary placement (T0 to T4) has a reason for a change of placement, or the episode
--   before it has one
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes
-- fields: episodes: reason_place_change, place
select 'episodes' as extract, row_number
from episodes_in_order
where place in ('T0', 'T1', 'T2', 'T3', 'T4')
  and coalesce(reason_place_change, previous_reason_place_change) is not null
