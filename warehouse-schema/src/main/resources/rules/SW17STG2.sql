-- code: SW17STG2
-- title: Child has no social worker on 31 March
-- meaning: every social worker episode of the child ended before 31 March, for all that is
--   known while the child was in care. Marked is the latest
-- years: 2026 on
-- stage: 2
-- severity: error
-- tables: sw_episodes
-- also: episodes
-- fields: sw_episodes: sw_dec, sw_decom
with left_care as (
  select child
  from episodes
  where child is not null
  group by child
  having bool_and(coalesce(dec < year_end(), false)))
select 'sw_episodes' as extract, row_number
from social_workers_in_order
anti join left_care using (child)
where is_last and last_day_of_all < year_end()
