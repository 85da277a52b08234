-- code: 179
-- title: Location of the placement is missing or not IN or OUT
-- meaning: for an episode that is no short break (V3, V4) the location is blank or neither IN nor
--   OUT of the authority
-- years: 2023 on
-- stage: 1
-- severity: warning
-- tables: episodes
-- also: postcodes
-- fields: episodes: pl_location
select 'episodes' as extract, row_number
from episodes
where coalesce(ls not in ('V3', 'V4'), true)
  and not coalesce(is_code_of_pl_location(pl_location), false)
