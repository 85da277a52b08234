-- code: SW13STG1
-- title: Reason for the change of social worker is not a valid code
-- meaning: a reason is given that is not in the list
-- years: 2024 on
-- stage: 1
-- severity: error
-- tables: sw_episodes
-- fields: sw_episodes: sw_reason
select 'sw_episodes' as extract, row_number
from sw_episodes
where not is_code_of_sw_reason(sw_reason)
