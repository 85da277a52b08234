-- code: 426
-- title: Two kinds of short-break agreement in one year
-- meaning: a child has episodes under V3 and under V4; all of them fail
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: episodes
-- fields: episodes: ls
with both_kinds as (
  select child
  from episodes
  where ls in ('V3', 'V4')
  group by child
  having min(ls) <> max(ls))
select 'episodes' as extract, row_number
from episodes
where ls in ('V3', 'V4') and child in (select child from both_kinds)
