-- code: 372
-- title: Child under ten in a young offender institution or prison
-- meaning: an episode in R5 starts before the tenth birthday
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: episodes, header
-- fields: episodes: decom, place
select 'episodes' as extract, e.row_number
from episodes e
join header h using (child)
where e.place = 'R5' and e.decom < birthday(h.dob, 10)
