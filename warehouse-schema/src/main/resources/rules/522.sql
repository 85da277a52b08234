-- code: 522
-- title: Decision for adoption lies after its own reversal
-- meaning: the day of the decision lies after the day on which it was reversed
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: placed_adoption
-- fields: placed_adoption: date_placed, date_placed_ceased
select 'placed_adoption' as extract, row_number
from placed_adoption
where date_placed > date_placed_ceased
