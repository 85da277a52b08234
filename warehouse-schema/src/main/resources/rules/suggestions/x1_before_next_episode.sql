-- codes: 142, 148, 149, 388
-- why: the child's next episode starts on the day on which this one ends and says that care went on
-- tables: episodes
-- fields: episodes: rec
select 'episodes' as extract, e.row_number, 'rec' as field, 'X1' as value
from episodes_in_order e
semi join failing f on f.extract = 'episodes' and f.row_number = e.row_number
where e.rec is distinct from 'X1' and e.next_rne in ('L', 'P', 'T', 'B', 'U')
  and (e.next_decom = e.dec or e.dec_text is null)
