-- code: SW07STG2
-- title: Social worker episode ends outside the collection year
-- meaning: the end is before 1 April or after 31 March of the collection year
-- years: 2024 on
-- stage: 2
-- severity: error
-- tables: sw_episodes
-- fields: sw_episodes: sw_dec
select 'sw_episodes' as extract, row_number
from sw_episodes
where sw_dec < year_start() or sw_dec > year_end()
