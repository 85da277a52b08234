-- code: 389
-- title: Left for residential care of adult services when under 16
-- meaning: an episode ended with E7 before the 16th birthday
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: episodes, header
-- fields: episodes: rec
select 'episodes' as extract, e.row_number
from episodes e
join header h using (child)
where e.rec = 'E7' and e.dec < birthday(h.dob, 16)
