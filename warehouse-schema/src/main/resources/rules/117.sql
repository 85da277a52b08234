-- code: 117
-- title: Decision on adoption is dated after the year or after care ended
-- meaning: the child should be placed for adoption, or no longer, from a day after the end of the
--   collection year or after the end of the last episode that does not run on into another
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes, placed_adoption
-- fields: placed_adoption: date_placed, date_placed_ceased; episodes: decom, dec, rec
with end_of_care as (
  select child, max(position) as position
  from episodes_in_order
  where rec is distinct from 'X1' and child in (select child from placed_adoption)
  group by child
),
too_late as (
  select d.row_number as decision_row, e.row_number as episode_row
  from placed_adoption d
  left join end_of_care c on c.child = d.child
  left join episodes_in_order e on e.child = c.child and e.position = c.position
  where d.date_placed > year_end() or d.date_placed_ceased > year_end()
    or d.date_placed > e.dec or d.date_placed_ceased > e.dec
)
select 'placed_adoption' as extract, decision_row as row_number from too_late
union all
select 'episodes', episode_row from too_late where episode_row is not null
