-- code: SW03STG1
-- title: Social worker episode lacks worker, start or reason
-- meaning: the worker, the start or the reason is blank
-- years: 2024 to 2024
-- stage: 1
-- severity: error
-- tables: sw_episodes
-- fields: sw_episodes: sw_id, sw_decom, sw_reason
select 'sw_episodes' as extract, row_number
from sw_episodes
where sw_id is null or sw_decom_text is null or sw_reason is null
