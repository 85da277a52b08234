-- code: 115
-- title: Date of the decision to place for adoption is not a date
-- meaning: the date of the decision that the child should be placed for adoption is filled but can
--   not be read as a day
-- years: 2023 on
-- stage: 1
-- severity: error
-- tables: placed_adoption
-- fields: placed_adoption: date_placed
select 'placed_adoption' as extract, row_number
from placed_adoption
where date_placed_text is not null and date_placed is null
