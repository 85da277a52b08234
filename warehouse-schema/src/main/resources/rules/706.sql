-- code: 706
-- title: Open order of liberty of last year's return is not in this year's
-- meaning: last year's return has an order without an end, and this year's none of the child
--   that starts on that day. Marked is the first order of the child, or the child where there
--   is none
-- years: 2027 on
-- stage: 2
-- severity: error
-- tables: dolo, dolo_last
-- also: header
-- fields: dolo: dolo_start; header: child
with open_last_year as (
  select child, dolo_start
  from dolo_last
  where dolo_start is not null and dolo_end_text is null),
not_carried_on as (
  select distinct child
  from open_last_year before
  anti join dolo now on before.child = now.child and before.dolo_start = now.dolo_start)
(select 'dolo' as extract, row_number
from dolo
where child in (select child from not_carried_on)
qualify row_number() over (partition by child order by dolo_start nulls last, row_number) = 1)
union all
-- no order is there to be marked, so the child is
select 'header' as extract, header.row_number
from header
semi join not_carried_on using (child)
anti join dolo using (child)
