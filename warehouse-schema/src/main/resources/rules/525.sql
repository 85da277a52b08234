-- code: 525
-- title: Adoption data for a child whose decision for adoption was reversed
-- meaning: a decision was reversed and no other stands, yet an item of AD1 is filled; both rows
--   fail
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: placed_adoption, ad1
-- fields: placed_adoption: date_placed_ceased; ad1: date_int, date_match, foster_care, nb_adoptr,
--   sex_adoptr, ls_adoptr
with contradicted as (
  select p.row_number as decision, a.row_number as adoption
  from placed_adoption p
  join adoption_decisions d using (child)
  join ad1 a using (child)
  where p.date_placed_ceased_text is not null
    and not d.one_stands
    and coalesce(
      a.date_int_text, a.date_match_text, a.foster_care, a.nb_adoptr, a.sex_adoptr, a.ls_adoptr)
      is not null)
select 'placed_adoption' as extract, decision as row_number
from contradicted
union all
select 'ad1', adoption
from contradicted
