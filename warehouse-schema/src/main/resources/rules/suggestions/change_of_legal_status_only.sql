-- codes: 431, 436
-- why: care went on in the same placement, and only the legal status is another
-- tables: episodes
-- fields: episodes: rne
select 'episodes' as extract, e.row_number, 'rne' as field, 'L' as value
from episodes_in_order e
semi join failing f on f.extract = 'episodes' and f.row_number = e.row_number
where e.position > 1 and e.same_placement and e.ls <> e.previous_ls
  and e.previous_rec = 'X1' and e.previous_dec = e.decom
