-- code: 563
-- title: Adoption decision reversed, but the date of the decision is blank
-- meaning: a day or a reason of the reversal is given, and no date of the decision that the
--   child should be placed for adoption
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: placed_adoption
-- fields: placed_adoption: date_placed, reason_placed_ceased, date_placed_ceased
select 'placed_adoption' as extract, row_number
from placed_adoption
where date_placed_text is null
  and (date_placed_ceased_text is not null or reason_placed_ceased is not null)
