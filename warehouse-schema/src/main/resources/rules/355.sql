-- code: 355
-- title: Episode ends on the day it starts
-- meaning: an episode has the same start and end; it has to last to another day
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes
-- fields: episodes: decom, dec
select 'episodes' as extract, row_number
from episodes
where decom = dec
