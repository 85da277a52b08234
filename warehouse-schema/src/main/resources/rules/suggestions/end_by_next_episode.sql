-- codes: 142, 147, 148
-- why: the day on which the child's next episode starts, which says that care went on
-- tables: episodes
-- fields: episodes: dec
select 'episodes' as extract, e.row_number, 'dec' as field,
  strftime(e.next_decom, '%d/%m/%Y') as value
from episodes_in_order e
semi join failing f on f.extract = 'episodes' and f.row_number = e.row_number
where e.dec is null and e.next_rne in ('L', 'P', 'T', 'B', 'U') and e.next_decom > e.decom
