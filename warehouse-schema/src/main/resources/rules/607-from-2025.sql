-- code: 607
-- title: Care ended, but it is not said whether the child is a mother
-- meaning: care of a child who is not male ended in the collection year, other than out of a
--   short break (V3, V4), and the mother flag is blank
-- years: 2025 on
-- stage: 2
-- severity: error
-- tables: header, episodes
-- fields: episodes: dec, rec, ls; header: mother, sex
with ended as (
  select child, row_number
  from episodes
  where dec between year_start() and year_end()
    and rec <> 'X1'
    and coalesce(ls not in ('V3', 'V4'), true)),
unknown as (
  select child, row_number
  from header
  where sex <> 'M' and mother is null)
select 'episodes' as extract, ended.row_number
from ended
semi join unknown using (child)
union all
select 'header', unknown.row_number
from unknown
semi join ended using (child)
