-- codes: 432
-- why: the child's episode before ended care, so that this one starts it again
-- tables: episodes
-- fields: episodes: rne
select 'episodes' as extract, e.row_number, 'rne' as field, 'S' as value
from episodes_in_order e
semi join failing f on f.extract = 'episodes' and f.row_number = e.row_number
where e.previous_dec < e.decom
