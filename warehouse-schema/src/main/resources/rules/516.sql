-- code: 516
-- title: Guardianship with former foster carers, but not placed with foster carers
-- meaning: an episode ended with E45 or E46 and its placement is none of U1 to U6
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes
-- fields: episodes: rec, place
select 'episodes' as extract, row_number
from episodes
where rec in ('E45', 'E46') and coalesce(place not in ('U1', 'U2', 'U3', 'U4', 'U5', 'U6'), true)
