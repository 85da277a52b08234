-- code: SW11bSTG2
-- title: Last social worker of the child left in the last days of the year
-- meaning: the last social worker episode of the child ended within the five days before 31
--   March, for all that is known while the child was in care. Marked is that episode, or a row
--   without dates that follows it
-- years: 2024 on
-- stage: 2
-- severity: error
-- tables: sw_episodes
-- also: episodes
-- fields: sw_episodes: sw_dec
with in_order as (
  select
    child, row_number, sw_decom, sw_dec,
    lead(row_number) over child_in_order as next_row_number,
    lead(sw_decom) over child_in_order as next_decom
  from sw_episodes
  where child is not null
  window child_in_order as (
    partition by child order by sw_dec nulls last, sw_decom nulls last, row_number)),
left_care as (
  select child
  from episodes
  where child is not null
  group by child
  having bool_and(coalesce(dec < year_end(), false)))
select 'sw_episodes' as extract, coalesce(next_row_number, row_number) as row_number
from in_order
anti join left_care using (child)
where sw_decom is not null
  and next_decom is null
  and sw_dec between year_end() - 5 and year_end() - 1
