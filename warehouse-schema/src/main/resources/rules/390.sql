-- code: 390
-- title: Adopted, but not out of a placement for adoption
-- meaning: an episode ended with E11 or E12 and its placement is none of A3 to A6
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes
-- fields: episodes: place, rec
select 'episodes' as extract, row_number
from episodes
where rec in ('E11', 'E12') and coalesce(place not in ('A3', 'A4', 'A5', 'A6'), true)
