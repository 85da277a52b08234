-- code: 576
-- title: Open incident of last year's return is not in this year's
-- meaning: last year's return has an incident without an end, and this year's none of the child
--   that starts on that day. Marked is the first incident of the child, or the child where
--   there is none
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: missing, missing_last
-- also: header
-- fields: missing: child; header: child
with open_last_year as (
  select child, mis_start
  from missing_last
  where mis_start is not null and mis_end_text is null),
not_carried_on as (
  select distinct child
  from open_last_year before
  anti join missing now on before.child = now.child and before.mis_start = now.mis_start)
(select 'missing' as extract, row_number
from missing
where child in (select child from not_carried_on)
qualify row_number() over (partition by child order by mis_start nulls last, row_number) = 1)
union all
-- no incident is there to be marked, so the child is
select 'header' as extract, header.row_number
from header
semi join not_carried_on using (child)
anti join missing using (child)
