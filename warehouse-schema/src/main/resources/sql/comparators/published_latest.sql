-- grain: one row per area, measure and period: the figure of the latest release that gives it
-- note: an authority keeps its three digits when its GSS code changes, so those tell it apart. A
--   count that was published exactly is not replaced by one that a later table rounds to 5.
select
  area_code, area_level, old_la_code, area_label, measure,
  period_kind, period_kind = 'academic_year' as is_academic, period_end,
  cast(value as double) as value, numerator, denominator, status, release,
  -- most percentages are published whole, averages with a decimal
  length(rtrim(split_part(cast(value as varchar), '.', 2), '0')) as decimals
from fact_published_figures
where is_received(known_from)
qualify row_number() over (
  partition by coalesce(old_la_code, area_code), measure, period_kind = 'academic_year', period_end
  order by coalesce(rounded_to, 1), known_from desc, release desc
) = 1
