-- code: 504
-- title: Category of need changed while care went on
-- meaning: within a period of care, in which each episode starts on the day the one before ended
--   with X1, an episode has another category of need than the first
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes
-- fields: episodes: cin
with in_order as (
  select
    child, row_number, position, cin, previous_cin,
    coalesce(
      decom = previous_dec and coalesce(previous_rec, 'X1') = 'X1' and coalesce(rne, '') <> 'S',
      false) as goes_on
  from episodes_in_order),
-- few children have a change at all; only theirs are put into periods
with_a_change as (
  select distinct child
  from in_order
  where goes_on and cin <> previous_cin),
in_periods as (
  select *, sum((not goes_on)::int) over (partition by child order by position) as period
  from in_order
  semi join with_a_change using (child)),
beside_the_first as (
  select
    row_number, cin,
    first_value(cin) over (partition by child, period order by position) as first_cin
  from in_periods)
select 'episodes' as extract, row_number
from beside_the_first
where cin <> first_cin
