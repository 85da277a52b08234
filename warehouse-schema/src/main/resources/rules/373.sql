-- code: 373
-- title: Child under four in a residential school
-- meaning: an episode in S1 starts before the fourth birthday
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: episodes, header
-- fields: episodes: decom, place
select 'episodes' as extract, e.row_number
from episodes e
join header h using (child)
where e.place = 'S1' and e.decom < birthday(h.dob, 4)
