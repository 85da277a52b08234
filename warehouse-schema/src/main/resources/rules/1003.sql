-- code: 1003
-- title: Decision to place for adoption is from before the child came into care
-- meaning: the decision is dated before the start of a period of care (S) and not within an
--   earlier episode
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes, placed_adoption
-- fields: placed_adoption: date_placed; episodes: decom, rne
with before_care as (
  select decided.row_number, decided.child, min(started.decom) as started
  from placed_adoption decided
  join episodes started on decided.child = started.child
    and started.rne = 'S'
    and decided.date_placed < started.decom
  anti join episodes stay on decided.child = stay.child
    and decided.date_placed between stay.decom and stay.dec
  group by all)
select 'placed_adoption' as extract, row_number from before_care
union all
select 'episodes', episodes.row_number
from episodes
semi join before_care on episodes.child = before_care.child
  and episodes.decom = before_care.started
where episodes.rne = 'S'
