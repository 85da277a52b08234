-- code: 709
-- title: Child deprived of liberty is in an unexpected placement
-- meaning: while an order that has an end is in force, the child is in another placement than a
--   children's home (K2) or one of the kinds Z12 and Z13
-- years: 2027 on
-- stage: 2
-- severity: warning
-- tables: episodes, dolo
-- fields: dolo: dolo_start; episodes: place
with at_odds as (
  select liberty.row_number as order_row, placed.row_number as episode_row
  from dolo liberty
  join episodes placed on liberty.child = placed.child
    and liberty.dolo_end > placed.decom
    and liberty.dolo_start < coalesce(placed.dec, date '9999-12-31')
  where placed.place not in ('K2', 'Z12', 'Z13'))
select 'dolo' as extract, order_row as row_number from at_odds
union all
select 'episodes', episode_row from at_odds
