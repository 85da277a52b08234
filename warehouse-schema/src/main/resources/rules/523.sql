-- code: 523
-- title: Decision for adoption has another date in each of its two tables
-- meaning: a decision that was not reversed has another date than the decision in AD1, or one of
--   them has none; both rows fail
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: placed_adoption, ad1
-- fields: placed_adoption: date_placed; ad1: date_int
with different as (
  select p.row_number as decision, a.row_number as adoption
  from placed_adoption p
  join ad1 a using (child)
  where p.date_placed is distinct from a.date_int and p.date_placed_ceased_text is null)
select 'placed_adoption' as extract, decision as row_number
from different
union all
select 'ad1', adoption
from different
