-- code: 354
-- title: Episode starts after the end of the year
-- meaning: the episode began after 31 March of the collection year
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes
-- fields: episodes: decom
select 'episodes' as extract, row_number
from episodes
where decom > year_end()
