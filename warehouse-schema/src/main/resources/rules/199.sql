-- code: 199
-- title: Episode of a child who was adopted before, under the same identifier
-- meaning: an episode starts after the start of one that ended in adoption (E11, E12), this year
--   or last; a child who comes back after adoption needs a new identifier
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes
-- also: episodes_last
-- fields: episodes: child
with adoptions as (
  select child, min(decom) as decom
  from (
    select child, decom from episodes where rec in ('E11', 'E12')
    union all
    select child, decom from episodes_last where rec in ('E11', 'E12')
  )
  group by child
)
select 'episodes' as extract, e.row_number
from episodes e
join adoptions a on a.child = e.child
where e.decom > a.decom
