-- code: 118
-- title: Adoption decision is reversed before the year or before care began
-- meaning: the child should no longer be placed for adoption from a day before the collection year
--   or before the first episode that is not a short break (V3, V4)
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes, placed_adoption
-- fields: placed_adoption: date_placed_ceased; episodes: decom, ls
with start_of_care as (
  select child, min(position) as position
  from episodes_in_order
  where coalesce(ls not in ('V3', 'V4'), true) and child in (select child from placed_adoption)
  group by child
),
too_early as (
  select d.row_number as decision_row, e.row_number as episode_row
  from placed_adoption d
  left join start_of_care c on c.child = d.child
  left join episodes_in_order e on e.child = c.child and e.position = c.position
  where d.date_placed_ceased < year_start() or d.date_placed_ceased < e.decom
)
select 'placed_adoption' as extract, decision_row as row_number from too_early
union all
select 'episodes', episode_row from too_early where episode_row is not null
