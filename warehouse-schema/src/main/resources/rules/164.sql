-- code: 164
-- title: Distance of the placement is not a number of miles from 0 to 999.9
-- meaning: the distance from home is given but not between 0 and 999.9 miles, for an episode that
--   is no short break (V3, V4) of a child not known as unaccompanied this year or last
-- years: 2023 on
-- stage: 1
-- severity: warning
-- tables: episodes
-- also: header, header_last, uasc, uasc_last, postcodes
-- fields: episodes: pl_distance
select 'episodes' as extract, row_number
from episodes
where pl_distance_text is not null
  and not coalesce(pl_distance between 0 and 999.9, false)
  and coalesce(ls not in ('V3', 'V4'), true)
  and not exists (select 1 from asylum_seekers a where a.child = episodes.child)
