-- codes: 101, 146
-- why: the one code of this year for what the code of another year says
-- tables: header
-- also: episodes
-- fields: header: sex; episodes: place
select 'header' as extract, row_number, 'sex' as field, successor_of_sex(sex) as value
from header
semi join failing f on f.extract = 'header' and f.row_number = header.row_number
union all
select 'episodes', row_number, 'place', successor_of_place(place)
from episodes
semi join failing f on f.extract = 'episodes' and f.row_number = episodes.row_number
