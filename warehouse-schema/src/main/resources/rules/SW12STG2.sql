-- code: SW12STG2
-- title: Child in care on 31 March has no social worker episode for the year
-- meaning: an episode other than a short break (V3, V4) is open at the end of the year, and no
--   social worker episode of the child goes on between the later of its start and 1 April and
--   31 March
-- years: 2024 on
-- stage: 2
-- severity: error
-- tables: sw_episodes, episodes
-- fields: episodes: decom
select 'episodes' as extract, open.row_number
from episodes open
anti join sw_episodes worker on open.child = worker.child
  and open.decom <= year_end()
  and worker.sw_decom <= year_end()
  and (worker.sw_dec_text is null or worker.sw_dec >= greatest(open.decom, year_start()))
where (open.dec_text is null or open.dec > year_end())
  and coalesce(open.ls not in ('V3', 'V4'), true)
