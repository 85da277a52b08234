-- code: SW01bSTG1
-- title: Social worker episode is not complete
-- meaning: the start is blank, or is on or after 1 April 2023, from which reasons are
--   collected, and the worker or the reason is blank
-- years: 2025 on
-- stage: 1
-- severity: error
-- tables: sw_episodes
-- fields: sw_episodes: sw_decom, sw_id, sw_reason
select 'sw_episodes' as extract, row_number
from sw_episodes
where sw_decom_text is null
  or (sw_decom >= date '2023-04-01' and (sw_id is null or sw_reason is null))
