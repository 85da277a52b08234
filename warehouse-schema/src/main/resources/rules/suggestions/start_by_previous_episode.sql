-- codes: 433, 501
-- why: the day on which the child's episode before ended, which says that care went on
-- tables: episodes
-- fields: episodes: decom
select 'episodes' as extract, e.row_number, 'decom' as field,
  strftime(e.previous_dec, '%d/%m/%Y') as value
from episodes_in_order e
semi join failing f on f.extract = 'episodes' and f.row_number = e.row_number
where e.previous_rec = 'X1' and e.rne in ('L', 'P', 'T', 'B', 'U')
  and e.previous_dec <> e.decom
  -- no other episode of the child, nor this one's own end, is in between
  and (e.dec is null or e.previous_dec < e.dec)
  and (e.next_decom is null or e.previous_dec < e.next_decom)
