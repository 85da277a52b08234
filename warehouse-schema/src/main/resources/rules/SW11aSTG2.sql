-- code: SW11aSTG2
-- title: Child had no social worker for more than five days
-- meaning: a social worker episode of the child ended before 31 March and the next starts more
--   than five days later, or there is none and 31 March is more than five days later. Marked is
--   the episode after the gap, or the last one
-- years: 2024 to 2024
-- stage: 2
-- severity: error
-- tables: sw_episodes
-- fields: sw_episodes: sw_dec
with in_order as (
  select
    row_number, sw_decom, sw_dec,
    lead(row_number) over child_in_order as next_row_number,
    lead(sw_decom) over child_in_order as next_decom
  from sw_episodes
  where child is not null
  window child_in_order as (
    partition by child order by sw_dec nulls last, sw_decom nulls last, row_number))
select 'sw_episodes' as extract, coalesce(next_row_number, row_number) as row_number
from in_order
where sw_dec < year_end() and coalesce(next_decom, year_end()) - sw_dec > 5
