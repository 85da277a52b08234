-- code: 141
-- title: Start of the episode is not a date
-- meaning: the date on which the episode began is filled but can not be read as a day
-- years: 2023 on
-- stage: 1
-- severity: error
-- tables: episodes
-- fields: episodes: decom
select 'episodes' as extract, row_number
from episodes
where decom_text is not null and decom is null
