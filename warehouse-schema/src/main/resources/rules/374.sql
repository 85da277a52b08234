-- code: 374
-- title: Child under 14 in residential employment
-- meaning: an episode in P3 that has ended had started before the 14th birthday
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: episodes, header
-- fields: episodes: decom, place
select 'episodes' as extract, e.row_number
from episodes e
join header h using (child)
where e.place = 'P3' and e.decom < birthday(h.dob, 14)
  -- the published case lets an open one pass
  and e.dec is not null
