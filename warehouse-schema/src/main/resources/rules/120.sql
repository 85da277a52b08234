-- code: 120
-- title: Reason the adoption decision was reversed is not a code
-- meaning: the reason why a child should no longer be placed for adoption is filled but not a code
--   of the list
-- years: 2023 on
-- stage: 1
-- severity: error
-- tables: placed_adoption
-- fields: placed_adoption: reason_placed_ceased
select 'placed_adoption' as extract, row_number
from placed_adoption
where not is_code_of_reason_placed_ceased(reason_placed_ceased)
