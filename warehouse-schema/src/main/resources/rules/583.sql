-- code: 583
-- title: An earlier adoption decision was not reversed before a later one
-- meaning: a decision that the child should be placed for adoption has no date of reversal
--   although a later one is reported
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: placed_adoption
-- fields: placed_adoption: date_placed, date_placed_ceased
select 'placed_adoption' as extract, earlier.row_number
from placed_adoption earlier
semi join placed_adoption later on earlier.child = later.child
  and earlier.date_placed < later.date_placed
where earlier.date_placed_ceased_text is null
