-- code: SW01aSTG1
-- title: Social worker episode from before April 2023 lacks worker or start
-- meaning: the start is blank, or is before 1 April 2023 and the worker is blank
-- years: 2025 on
-- stage: 1
-- severity: error
-- tables: sw_episodes
-- fields: sw_episodes: sw_decom, sw_id
select 'sw_episodes' as extract, row_number
from sw_episodes
where sw_decom_text is null
  or (sw_decom < date '2023-04-01' and sw_id is null)
