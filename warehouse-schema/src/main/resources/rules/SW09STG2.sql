-- code: SW09STG2
-- title: Social worker episode starts and ends on the same day
-- meaning: start and end are the same day
-- years: 2024 on
-- stage: 2
-- severity: error
-- tables: sw_episodes
-- fields: sw_episodes: sw_decom, sw_dec
select 'sw_episodes' as extract, row_number
from sw_episodes
where sw_decom = sw_dec
