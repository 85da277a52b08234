-- code: 386
-- title: Adopted at 18 or over
-- meaning: an episode ended with E11 or E12 on or after the 18th birthday
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes, header
-- fields: episodes: rec
select 'episodes' as extract, e.row_number
from episodes e
join header h using (child)
where e.rec in ('E11', 'E12') and e.dec >= birthday(h.dob, 18)
