-- code: 557
-- title: Left care unadopted, but the decision for adoption was not reversed
-- meaning: an episode in A3 to A6 or under E1 or D1 ended care with a reason other than adoption,
--   and the child's decision has no date or no reason of a reversal; the episode and the decisions
--   that lack one fail
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes, placed_adoption
-- fields: episodes: place, ls, rec; placed_adoption: date_placed_ceased, reason_placed_ceased
with left_unadopted as (
  select e.child, e.row_number
  from episodes e
  left join adoption_decisions d using (child)
  where (e.place in ('A3', 'A4', 'A5', 'A6') or e.ls in ('E1', 'D1'))
    and e.rec not in ('X1', 'E11', 'E12')
    and d.all_reversed is not true)
select 'episodes' as extract, row_number
from left_unadopted
union all
select 'placed_adoption', row_number
from placed_adoption
where (date_placed_ceased_text is null or reason_placed_ceased is null)
  and child in (select child from left_unadopted)
