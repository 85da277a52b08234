-- code: 561
-- title: Decision to place for adoption repeated though reversed last year
-- meaning: this year's decision has the date of one that last year's return says was reversed
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: placed_adoption, placed_adoption_last
-- fields: placed_adoption: date_placed
select 'placed_adoption' as extract, now.row_number
from placed_adoption now
join placed_adoption_last before using (child)
where now.date_placed = before.date_placed
  and (before.date_placed_ceased_text is not null or before.reason_placed_ceased is not null)
