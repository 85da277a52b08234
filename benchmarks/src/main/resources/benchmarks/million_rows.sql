-- One million rows of twelve columns of the types that releases have; each seventh value of four is not known.
create table events as
select
  i as event_id,
  (i % 200000)::integer as child_number,
  'placement ' || (i % 5000) as placement_label,
  date '2004-04-01' + (i % 8000)::integer as start_date,
  (i % 1000000 / 100)::decimal(12, 2) as weekly_cost,
  (i % 18)::smallint as age_years,
  i % 3 = 0 as is_short_break,
  timestamp '2024-04-01 08:30:00' + to_seconds(i) as recorded_at,
  case when i % 7 > 0 then i * 3 end as next_event_id,
  case when i % 7 > 1 then 'reason ' || (i % 90) end as end_reason_label,
  case when i % 7 > 2 then date '2004-04-08' + (i % 8000)::integer end as end_date,
  case when i % 7 > 3 then (i % 9999)::decimal(12, 2) end as total_cost
from range(1000000) events (i)
