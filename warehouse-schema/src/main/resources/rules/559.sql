-- code: 559
-- title: Decision for adoption of an earlier year that last year's return lacked
-- meaning: a decision lies before the collection year and last year's return has no date of one for
--   the child
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: placed_adoption, placed_adoption_last
-- fields: placed_adoption: date_placed
with decided_before as (
  select child
  from placed_adoption_last
  where date_placed_text is not null)
select 'placed_adoption' as extract, row_number
from placed_adoption p
where p.date_placed < year_start()
  and not exists (select 1 from decided_before d where d.child = p.child)
