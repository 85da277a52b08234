-- code: 460
-- title: Left at 18 to stay with the carers, but was under 18
-- meaning: an episode ended with E17 before the 18th birthday
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: episodes, header
-- fields: episodes: dec, rec
select 'episodes' as extract, e.row_number
from episodes e
join header h using (child)
where e.rec = 'E17' and e.dec < birthday(h.dob, 18)
