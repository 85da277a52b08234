-- code: SW12STG2
-- title: Child in care on 31 March has no social worker episode for the year
-- meaning: the last episode of the child, other than a short break (V3, V4), is open at the end
--   of the year, and no social worker episode of the child goes on between the later of its
--   start and 1 April and 31 March
-- years: 2024 on
-- stage: 2
-- severity: error
-- tables: sw_episodes, episodes
-- fields: episodes: decom
select 'episodes' as extract, ongoing.row_number
from episodes_in_order ongoing
anti join sw_episodes worker on ongoing.child = worker.child
  and worker.sw_decom <= year_end()
  and case when ongoing.decom > year_end() then date 'infinity'
      else greatest(ongoing.decom, year_start()) end
    <= case when worker.sw_dec_text is null then date '9999-12-31' else worker.sw_dec end
where ongoing.next_row_number is null
  and (ongoing.dec_text is null or ongoing.dec > year_end())
  and coalesce(ongoing.ls not in ('V3', 'V4'), true)
