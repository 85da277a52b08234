-- code: 411
-- title: Inside or outside the authority does not fit the authority of the placement
-- meaning: the location is IN and the authority of the placement is not the one whose return it is,
--   or it is OUT and the authority is that one
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: episodes
-- fields: episodes: pl_location
select 'episodes' as extract, row_number
from episodes
where (pl_location = 'IN' and pl_la is distinct from authority() and authority() is not null)
  or (pl_location = 'OUT' and pl_la = authority())
