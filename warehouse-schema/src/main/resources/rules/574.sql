-- code: 574
-- title: Missing or away incidents of a child overlap
-- meaning: two incidents of a child overlap, where one without an end goes on. The one that
--   ends later is marked, or beside an open one that which has an end, or of two open ones the
--   one that starts later
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: missing
-- fields: missing: mis_start, mis_end
select 'missing' as extract, later.row_number
from missing later
join missing other on later.child = other.child
where later.row_number <> other.row_number
  and case
    -- touching is not overlapping: one may start on the day on which another ends
    when later.mis_end_text is not null and other.mis_end_text is not null then
      later.mis_start < other.mis_end and other.mis_start < later.mis_end
      and (later.mis_end, later.mis_start, later.row_number)
        > (other.mis_end, other.mis_start, other.row_number)
    when later.mis_end_text is not null then other.mis_start < later.mis_end
    when other.mis_end_text is null then
      later.mis_start > other.mis_start
      or (later.mis_start = other.mis_start and later.row_number > other.row_number)
  end
