-- code: SW01STG1
-- title: Social worker episode of a child in care on 31 March is incomplete
-- meaning: the worker, the start or the reason is blank, and the child is in care at the end of
--   the year other than in short breaks (V3, V4), or has no episode of care in the return
-- years: 2024 to 2024
-- stage: 1
-- severity: error
-- tables: sw_episodes, episodes
-- fields: sw_episodes: sw_id, sw_decom, sw_reason
with known as (
  select
    child,
    bool_or((dec_text is null or dec > year_end())
      and coalesce(ls not in ('V3', 'V4'), true)) as in_care
  from episodes
  group by child)
select 'sw_episodes' as extract, worker.row_number
from sw_episodes worker
left join known using (child)
where coalesce(known.in_care, known.child is null)
  and (sw_id is null or sw_decom_text is null or sw_reason is null)
