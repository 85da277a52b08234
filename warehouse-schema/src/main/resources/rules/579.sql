-- code: 579
-- title: Adoption decision made while an earlier one still stood
-- meaning: a decision that the child should be placed for adoption is dated before an earlier
--   one was reversed, or the earlier one was not reversed
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: placed_adoption
-- fields: placed_adoption: date_placed, date_placed_ceased
with in_order as (
  select
    row_number, date_placed,
    max(coalesce(date_placed_ceased, date '9999-12-31')) over (
      partition by child order by date_placed, row_number
      rows between unbounded preceding and 1 preceding) as reversed_before
  from placed_adoption
  where child is not null and date_placed is not null)
select 'placed_adoption' as extract, row_number
from in_order
where date_placed < reversed_before
