-- code: 442
-- title: No pupil number for a child in care
-- meaning: a child with an episode that is no short break (V3, V4) has neither a unique pupil
--   number nor a code for why there is none
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: header, episodes
-- fields: header: upn
select 'header' as extract, row_number
from header
where upn is null
  and child in (select child from episodes where coalesce(ls not in ('V3', 'V4'), true))
