-- code: SW16cSTG2
-- title: Social worker episode of last year goes on with another reason
-- meaning: last year's return has an open social worker episode, and this year's one that
--   starts on that day has another reason, or none
-- years: 2025 on
-- stage: 2
-- severity: error
-- tables: sw_episodes, sw_episodes_last
-- fields: sw_episodes: sw_reason
select 'sw_episodes' as extract, now.row_number
from sw_episodes now
join sw_episodes_last before on now.child = before.child and now.sw_decom = before.sw_decom
where before.sw_dec_text is null and now.sw_reason is distinct from before.sw_reason
