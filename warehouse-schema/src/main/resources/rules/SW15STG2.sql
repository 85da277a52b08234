-- code: SW15STG2
-- title: Reason for the change of social worker is blank
-- meaning: the reason is blank in an episode that did not start before 1 April 2023, from which
--   reasons are collected
-- years: 2025 on
-- stage: 2
-- severity: error
-- tables: sw_episodes
-- fields: sw_episodes: sw_reason
select 'sw_episodes' as extract, row_number
from sw_episodes
where sw_reason is null and coalesce(sw_decom >= date '2023-04-01', true)
