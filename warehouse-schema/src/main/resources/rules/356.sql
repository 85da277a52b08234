-- code: 356
-- title: Episode ends before it starts
-- meaning: the end of an episode lies before its own start
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes
-- fields: episodes: decom
select 'episodes' as extract, row_number
from episodes
where dec < decom
