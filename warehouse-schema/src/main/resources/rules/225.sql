-- code: 225
-- title: Placement changed, and the reason for it is missing
-- meaning: the next episode of the child begins with a change of placement (P, T, B, U) and the
--   reason for it is blank, neither placement being temporary (T0 to T4)
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes
-- fields: episodes: reason_place_change
select 'episodes' as extract, row_number
from episodes_in_order
where rec = 'X1' and reason_place_change is null
  and next_rne in ('P', 'T', 'B', 'U')
  and coalesce(place not in ('T0', 'T1', 'T2', 'T3', 'T4'), true)
  and coalesce(next_place not in ('T0', 'T1', 'T2', 'T3', 'T4'), true)
