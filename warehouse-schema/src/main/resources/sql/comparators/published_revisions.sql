-- grain: one row per measure, area, period and release that gave it otherwise than the release before
-- note: a count rounded to 5 that lies within 5 of the exact one says nothing new, nor does a
--   percentage that was worked out to a decimal and is then published whole
-- source: design section 2, rule 6
with
releases as (
  select
    measure as indicator_id, coalesce(old_la_code, area_code) as area_key,
    area_code, area_label, period_kind, period_end, release, known_from,
    cast(value as double) as value, status, symbol, coalesce(rounded_to, 0) as rounded_to,
    length(rtrim(split_part(cast(value as varchar), '.', 2), '0')) as decimals
  from fact_published_figures
  where is_received(known_from)
),
successive as (
  select
    *,
    lag(release) over earlier as earlier_release,
    lag(value) over earlier as earlier_value,
    lag(status) over earlier as earlier_status,
    lag(symbol) over earlier as earlier_symbol,
    lag(rounded_to) over earlier as earlier_rounded_to,
    lag(decimals) over earlier as earlier_decimals
  from releases
  window earlier as (
    partition by indicator_id, area_key, period_kind, period_end order by known_from, release)
)
select
  indicator_id, area_code, area_label, period_kind, period_end,
  earlier_release, earlier_value, earlier_status, earlier_symbol,
  release, value, status, symbol, known_from
from successive
where earlier_release is not null
  and (status <> earlier_status
    or status = 'value'
    and round_half_up(value, least(decimals, earlier_decimals))
      <> round_half_up(earlier_value, least(decimals, earlier_decimals))
    and abs(value - earlier_value) >= greatest(rounded_to, earlier_rounded_to))
