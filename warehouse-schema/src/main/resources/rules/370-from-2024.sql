-- code: 370
-- title: Child under 16 put into independent living
-- meaning: an episode in P2 starts before the 16th birthday
-- years: 2024 to 2024
-- stage: 2
-- severity: warning
-- tables: episodes, header
-- fields: episodes: decom, place
select 'episodes' as extract, e.row_number
from episodes e
join header h using (child)
where e.place = 'P2' and e.decom < birthday(h.dob, 16)
