-- code: 119
-- title: Reversal of the adoption decision has a date or a reason, not both
-- meaning: of the date and the reason of the decision that a child should no longer be placed for
--   adoption only one is filled
-- years: 2023 on
-- stage: 1
-- severity: error
-- tables: placed_adoption
-- fields: placed_adoption: date_placed_ceased, reason_placed_ceased
select 'placed_adoption' as extract, row_number
from placed_adoption
where (date_placed_ceased_text is null) <> (reason_placed_ceased is null)
