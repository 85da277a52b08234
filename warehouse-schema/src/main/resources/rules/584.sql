-- code: 584
-- title: Adoption decision is not later than one reversed last year
-- meaning: last year's decision was reversed, and this year's has no date or one that is not
--   after it
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: placed_adoption, placed_adoption_last
-- fields: placed_adoption: date_placed
select 'placed_adoption' as extract, now.row_number
from placed_adoption now
join placed_adoption_last before using (child)
where before.date_placed is not null
  and (before.date_placed_ceased_text is not null or before.reason_placed_ceased is not null)
  and coalesce(now.date_placed <= before.date_placed, true)
