-- code: SW16bSTG2
-- title: Open social worker episode of last year is not in this year's return
-- meaning: last year's return has an open social worker episode, and this year's none of the
--   child that starts on that day. Marked is the first of the child
-- years: 2025 on
-- stage: 2
-- severity: error
-- tables: sw_episodes, sw_episodes_last
-- fields: sw_episodes: sw_decom
with not_carried_on as (
  select distinct before.child
  from sw_episodes_last before
  anti join sw_episodes now on before.child = now.child and before.sw_decom = now.sw_decom
  where before.sw_dec_text is null and before.sw_decom is not null)
select 'sw_episodes' as extract, row_number
from social_workers_in_order
semi join not_carried_on using (child)
where is_first
