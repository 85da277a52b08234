-- code: 710
-- title: Child deprived of liberty is where no such order can apply
-- meaning: while an order that has an end is in force, the child is in a secure home (K1), with
--   parents (P1), in a young offender institution (R5) or in supported accommodation (K3)
-- years: 2027 on
-- stage: 2
-- severity: error
-- tables: episodes, dolo
-- fields: dolo: dolo_start; episodes: place
with at_odds as (
  select liberty.row_number as order_row, placed.row_number as episode_row
  from dolo liberty
  join episodes placed on liberty.child = placed.child
    and liberty.dolo_end > placed.decom
    and liberty.dolo_start < coalesce(placed.dec, date '9999-12-31')
  where placed.place in ('K1', 'P1', 'R5', 'K3'))
select 'dolo' as extract, order_row as row_number from at_odds
union all
select 'episodes', episode_row from at_odds
