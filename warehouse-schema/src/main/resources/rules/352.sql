-- code: 352
-- title: Care started at 18 or over
-- meaning: an episode starts care (S) on the 18th birthday or later
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: header, episodes
-- fields: episodes: decom, rne
select 'episodes' as extract, e.row_number
from episodes e
join header h on h.child = e.child
where e.rne = 'S' and e.decom >= birthday(h.dob, 18)
