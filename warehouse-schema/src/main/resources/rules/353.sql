-- code: 353
-- title: Episode starts before 14 October 1991
-- meaning: the episode began before the Children Act 1989 came into force on 14 October 1991
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes
-- fields: episodes: decom
select 'episodes' as extract, row_number
from episodes
where decom < date '1991-10-14'
