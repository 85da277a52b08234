-- code: 562
-- title: Episode began before this year but is not in last year's return
-- meaning: an episode starts before the collection year and last year's return has none of the
--   child that starts on that day
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes, episodes_last
-- fields: episodes: decom
select 'episodes' as extract, now.row_number
from episodes now
anti join episodes_last before on now.child = before.child and now.decom = before.decom
where now.decom < year_start()
