-- a_mart, a_kind and an_end stand for the name of each mart in turn, and for what its header says
--   that it is counted by
-- Compared are periods within one year whose episodes both releases hold. What follows children in care
-- may neither shrink nor grow in a period that had ended; what follows what schools and others send
-- late, and a period that lasts, may grow.
with delivered as (
  select authority_code, collection_year from dim_extracts where extract_table = 'episodes'
  intersect
  select authority_code, collection_year from live.main.dim_extracts
  where extract_table = 'episodes'
),
told as (
  select authority_code, max(data_to) as data_to from live.main.dim_extracts
  where extract_table = 'episodes'
  group by authority_code
),
was as (
  select authority_code, a_kind as period_kind, an_end as period_end, count(*) as row_count
  from live.main.a_mart
  where a_kind <> 'rolling_12_months'
  group by all
),
is_now as (
  select authority_code, a_kind as period_kind, an_end as period_end, count(*) as row_count
  from a_mart
  group by all
),
compared as (
  select
    authority_code, period_kind, period_end, was.row_count as was_count,
    coalesce(is_now.row_count, 0) as is_count,
    period_kind not in ('academic_year', 'event') and period_end <= told.data_to as is_settled
  from was
  left join is_now using (authority_code, period_kind, period_end)
  join told using (authority_code)
  join delivered using (authority_code)
  where delivered.collection_year = year(period_end)
    + (month(period_end) >= 4 and period_kind <> 'academic_year')::integer
)
select
  'a_mart of ' || authority_code as subject,
  'holds ' || arg_max(is_count, period_end) || ' rows at ' || max(period_end) || ', was '
    || arg_max(was_count, period_end) || ' (and so for ' || count(*) || ' periods)' as finding
from compared
where abs(is_count - was_count) > getvariable('change_count')
  and abs(is_count - was_count) * 100 > was_count * getvariable('change_pct')
  and (is_settled or is_count < was_count)
group by authority_code
order by authority_code
