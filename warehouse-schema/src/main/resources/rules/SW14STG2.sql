-- code: SW14STG2
-- title: Social worker episode has no end though another follows
-- meaning: the end is blank although another social worker episode of the child starts later
-- years: 2024 to 2024
-- stage: 2
-- severity: error
-- tables: sw_episodes
-- fields: sw_episodes: sw_dec
select 'sw_episodes' as extract, row_number
from social_workers_in_order
where not is_last and sw_dec_text is null
