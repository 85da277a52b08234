-- code: 371
-- title: Child under 14 put into semi-independent living
-- meaning: an episode in H5 starts before the 14th birthday
-- years: 2023 to 2023
-- stage: 2
-- severity: warning
-- tables: episodes, header
-- fields: episodes: decom, place
select 'episodes' as extract, e.row_number
from episodes e
join header h using (child)
where e.place = 'H5' and e.decom < birthday(h.dob, 14)
