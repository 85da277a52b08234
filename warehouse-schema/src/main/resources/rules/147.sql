-- code: 147
-- title: End of the episode is not a date
-- meaning: the date on which the episode ended is filled but can not be read as a day
-- years: 2023 on
-- stage: 1
-- severity: error
-- tables: episodes
-- fields: episodes: dec
select 'episodes' as extract, row_number
from episodes
where dec_text is not null and dec is null
