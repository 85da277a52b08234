-- code: 377
-- title: More than two stays over the foster carer's holiday within twelve months
-- meaning: three or more episodes of a child in T3 start within twelve months; each of them fails
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: episodes
-- fields: episodes: place
with holidays as (
  select
    row_number, decom,
    lag(decom, 2) over child_in_order as second_before,
    lag(decom) over child_in_order as before,
    lead(decom) over child_in_order as after,
    lead(decom, 2) over child_in_order as second_after
  from episodes_in_order
  where place = 'T3'
  window child_in_order as (partition by child order by position))
select 'episodes' as extract, row_number
from holidays
where decom < second_before + to_years(1)
  or after < before + to_years(1)
  or second_after < decom + to_years(1)
