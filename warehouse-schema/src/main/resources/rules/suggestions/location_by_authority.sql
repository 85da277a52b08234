-- codes: 179, 411
-- why: as the authority of the placement is, or is not, the one whose return it is
-- tables: episodes
-- also: postcodes
-- fields: episodes: pl_location
select 'episodes' as extract, e.row_number, 'pl_location' as field,
  if(e.pl_la = authority(), 'IN', 'OUT') as value
from episodes e
semi join failing f on f.extract = 'episodes' and f.row_number = e.row_number
where e.pl_la is not null and authority() is not null
