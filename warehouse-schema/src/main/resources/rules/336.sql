-- code: 336
-- title: Placed for adoption, but not out of a foster placement
-- meaning: a placement for adoption (A3 to A6) follows one that is neither foster care (U1 to U6)
--   nor for adoption
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes
-- fields: episodes: place
select 'episodes' as extract, row_number
from episodes_in_order
where place in ('A3', 'A4', 'A5', 'A6') and position > 1
  and coalesce(previous_place not in (
    'U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'A3', 'A4', 'A5', 'A6'), true)
