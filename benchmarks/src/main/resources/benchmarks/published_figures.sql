-- grain: one row per area, indicator and year: made-up figures of 153 authorities, the regions and
--   England, as if twenty releases had published every indicator
insert into fact_published_figures by name
with
areas as (
  select gss_code as area_code, 'authority' as area_level, authority_code as old_la_code,
    authority_label as area_label
  from dim_authorities
  where is_latest and valid_to is null
  qualify row_number() over (order by authority_code) <= 153
  union all
  select region_code, area_level, null, region_label from dim_regions
),
counts as (
  select
    a.*, i.indicator_id as measure, i.kind, year,
    case when i.period_kinds = 'academic_year' then 'academic_year' else 'financial_year' end
      as period_kind,
    (hash(a.area_code, i.indicator_id, year) % 400)::integer as numerator,
    400 + (hash(a.area_code, i.indicator_id) % 60000)::integer as denominator
  from areas a, dim_indicators i, range(2006, 2026) years (year)
)
select
  area_code, area_level, old_la_code, area_label, measure, period_kind,
  if(period_kind = 'academic_year', make_date(year, 8, 31), make_date(year, 3, 31)) as period_end,
  'release-' || year as release,
  (case kind when 'rate' then 10000.0 * numerator / denominator
    when 'proportion' then 100.0 * numerator / denominator else numerator end)::decimal(12, 3)
    as value,
  numerator, denominator, 'value' as status, '' as symbol, make_date(year, 11, 16) as known_from,
  'made up' as source_file, 1 as source_row, '' as source_column
from counts
