-- code: 444
-- title: Same pupil number for several children
-- meaning: a unique pupil number, other than the codes UN1 to UN5, stands in several rows of the
--   header; each of them fails
-- years: 2026 on
-- stage: 2
-- severity: error
-- tables: header
-- fields: header: upn
with shared as (
  select upn
  from header
  where upn not in ('UN1', 'UN2', 'UN3', 'UN4', 'UN5')
  group by upn
  having count(*) > 1)
select 'header' as extract, row_number
from header
where upn in (select upn from shared)
