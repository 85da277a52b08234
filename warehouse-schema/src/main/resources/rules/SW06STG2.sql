-- code: SW06STG2
-- title: Social worker episode starts after the end of the year
-- meaning: the start is after 31 March. One before the year is right for who was the worker
--   when it began
-- years: 2024 on
-- stage: 2
-- severity: error
-- tables: sw_episodes
-- fields: sw_episodes: sw_decom
select 'sw_episodes' as extract, row_number
from sw_episodes
where sw_decom > year_end()
