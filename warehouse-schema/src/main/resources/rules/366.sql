-- code: 366
-- title: Short break that does not begin with the start of care
-- meaning: an episode under V3 has a reason other than S. Each break is a stay of its own, within
--   which a child does not move
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes
-- fields: episodes: rne
select 'episodes' as extract, row_number
from episodes
where ls = 'V3' and rne is distinct from 'S'
