-- code: 210
-- title: Pupil number still unknown as newly looked after (UN4)
-- meaning: the unique pupil number is UN4 although an episode of the child began more than a week
--   before 31 March
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: header, episodes
-- fields: header: upn; episodes: decom
with new_children as (
  select child from header where upn = 'UN4'
),
long_ago as (
  select child, row_number
  from episodes
  where decom < year_end() - 7 and child in (select child from new_children)
)
select 'header' as extract, row_number
from header
where upn = 'UN4' and child in (select child from long_ago)
union all
select 'episodes', row_number from long_ago
