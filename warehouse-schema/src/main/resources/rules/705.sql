-- code: 705
-- title: Orders of deprivation of liberty of a child overlap
-- meaning: two orders of a child overlap, where one without an end goes on. Marked as
--   overlapping incidents (574) are: the one that ends later, or beside an open one that which
--   has an end, or of two open ones the one that starts later
-- years: 2027 on
-- stage: 2
-- severity: error
-- tables: dolo
-- fields: dolo: dolo_start, dolo_end
select 'dolo' as extract, later.row_number
from dolo later
join dolo other on later.child = other.child
where later.row_number <> other.row_number
  and case
    -- touching is not overlapping: one may start on the day on which another ends
    when later.dolo_end_text is not null and other.dolo_end_text is not null then
      later.dolo_start < other.dolo_end and other.dolo_start < later.dolo_end
      and (later.dolo_end, later.dolo_start, later.row_number)
        > (other.dolo_end, other.dolo_start, other.row_number)
    when later.dolo_end_text is not null then other.dolo_start < later.dolo_end
    when other.dolo_end_text is null then
      later.dolo_start > other.dolo_start
      or (later.dolo_start = other.dolo_start and later.row_number > other.row_number)
  end
