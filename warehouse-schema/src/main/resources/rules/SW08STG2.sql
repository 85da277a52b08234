-- code: SW08STG2
-- title: New social worker episode began, but the one before has no end
-- meaning: the end is blank although another social worker episode of the child starts later
-- years: 2024 on
-- stage: 2
-- severity: error
-- tables: sw_episodes
-- fields: sw_episodes: sw_dec
select 'sw_episodes' as extract, row_number
from social_workers_in_order
where not is_last and sw_dec_text is null
