-- code: SW02STG1
-- title: Social worker ID does not begin with SW or XX
-- meaning: an ID is given that begins with neither; the case of the letters counts
-- years: 2024 on
-- stage: 1
-- severity: error
-- tables: sw_episodes
-- fields: sw_episodes: sw_id
select 'sw_episodes' as extract, row_number
from sw_episodes
where not (starts_with(sw_id, 'SW') or starts_with(sw_id, 'XX'))
