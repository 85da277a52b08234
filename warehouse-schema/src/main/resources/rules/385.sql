-- code: 385
-- title: Episode ends after the end of the collection year
-- meaning: the end of an episode lies after 31 March of the collection year
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes
-- fields: episodes: dec
select 'episodes' as extract, row_number
from episodes
where dec > year_end()
