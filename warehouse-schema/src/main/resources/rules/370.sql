-- code: 370
-- title: Child under 15 put into independent living
-- meaning: an episode in P2 starts before the 15th birthday
-- years: 2023 to 2023
-- stage: 2
-- severity: warning
-- tables: episodes, header
-- fields: episodes: decom, place
select 'episodes' as extract, e.row_number
from episodes e
join header h using (child)
where e.place = 'P2' and e.decom < birthday(h.dob, 15)
