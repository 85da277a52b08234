-- code: 560
-- title: Decision to place for adoption has another date than last year
-- meaning: last year's decision that the child should be placed for adoption was not reversed,
--   and this year's date of the decision is another one, or none
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: placed_adoption, placed_adoption_last
-- fields: placed_adoption: date_placed, date_placed_ceased
select 'placed_adoption' as extract, now.row_number
from placed_adoption now
join placed_adoption_last before using (child)
where before.date_placed is not null
  and before.date_placed_ceased_text is null
  and now.date_placed is distinct from before.date_placed
