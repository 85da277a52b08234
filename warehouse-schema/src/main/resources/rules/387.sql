-- code: 387
-- title: Left care for independent living when under 14
-- meaning: an episode ended with E5 or E6 before the 14th birthday
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: episodes, header
-- fields: episodes: rec
select 'episodes' as extract, e.row_number
from episodes e
join header h using (child)
where e.rec in ('E5', 'E6') and e.dec < birthday(h.dob, 14)
