-- question: do the figures of the live release stand, within the thresholds?
-- Only periods are compared for which both releases hold the year's episodes: a year that arrives
-- late, or in reverse order, changes what was never claimed to be known.
(with headlines (indicator_id, period_kind, counted) as (
  values
    ('cla_count', 'month_end', 'numerator'),
    ('reviews_on_time_pct', 'rolling_12_months', 'denominator'),
    ('adopted_pct_of_leavers', 'rolling_12_months', 'denominator')
),
delivered as (
  select authority_code, collection_year from dim_extracts where extract_table = 'episodes'
  intersect
  select authority_code, collection_year from live.main.dim_extracts
  where extract_table = 'episodes'
),
covered as (
  select coalesce(authority.gss_code, authority_code) as area_code, collection_year
  from delivered
  left join (from dim_authorities where is_latest) authority using (authority_code)
),
was as (
  select
    indicator_id, area_code, period_kind, period_end,
    case counted when 'numerator' then numerator else denominator end as count
  from live.main.trend_series join headlines using (indicator_id, period_kind)
),
is_now as (
  select
    indicator_id, area_code, period_kind, period_end,
    case counted when 'numerator' then numerator else denominator end as count
  from trend_series join headlines using (indicator_id, period_kind)
),
compared as (
  select distinct
    indicator_id, was.area_code, period_end, was.count as was_count,
    coalesce(is_now.count, 0) as is_count
  from was
  left join is_now using (indicator_id, area_code, period_kind, period_end)
  join covered
    on covered.area_code = was.area_code
    and covered.collection_year = year(period_end) + (month(period_end) >= 4)::integer
  where was.count is not null
)
select
  indicator_id || ' of ' || area_code as subject,
  'counts ' || arg_max(is_count, period_end) || ' at ' || max(period_end) || ', was '
    || arg_max(was_count, period_end) || ' (and so for ' || count(*) || ' periods)' as finding
from compared
where abs(is_count - was_count) > getvariable('change_count')
  and abs(is_count - was_count) * 100 > was_count * getvariable('change_pct')
group by indicator_id, area_code
order by indicator_id, area_code)
