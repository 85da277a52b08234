-- grain: one row per measure, area, period kind and period as published, in the shape of a series;
--   not for an authority whose extracts arrive here, since it has a series of its own
-- note: an area stands under its latest code, with what was published under earlier ones. England is
--   published since 1994, before the spine of months begins. A figure of 31 March is that of the
--   month and of the year, as the indicator is told.
with
told_here as (
  select distinct authority_code from dim_extracts where is_received(received_date)
),
-- also where no extract has arrived yet, and there is no spine; not for a period of any length
kinds_asked_for as (
  select kinds.period_kind
  from (values ('month_end'), ('financial_year'), ('academic_year')) as kinds (period_kind)
  where not exists (from dim_periods p where p.period_kind = 'custom')
),
figures as (
  select
    p.*, year(p.period_end) as year,
    coalesce(a.gss_code, p.area_code) as latest_code,
    coalesce(a.authority_label, r.region_label, p.area_label) as latest_label,
    i.period_kinds
  from published_latest p
  left join dim_authorities a on a.authority_code = p.old_la_code and a.is_latest
  left join dim_regions r on r.region_code = p.area_code
  left join dim_indicators i on i.indicator_id = p.measure
  where p.old_la_code is null
    or p.old_la_code not in (select authority_code from told_here)
),
told as (
  select f.* exclude (period_kind), k.period_kind
  from figures f
  join kinds_asked_for k
    on k.period_kind = f.period_kind
    or not f.is_academic and k.period_kind in ('month_end', 'financial_year')
    and list_contains(string_split(f.period_kinds, ','), k.period_kind)
)
select
  t.measure as indicator_id, t.latest_code as area_code, t.latest_label as area_label,
  t.period_kind,
  case t.period_kind
    when 'month_end' then make_date(t.year, 3, 1)
    when 'financial_year' then make_date(t.year - 1, 4, 1)
    else make_date(t.year - 1, 9, 1)
  end as period_start,
  t.period_end,
  case t.period_kind
    when 'month_end' then strftime(t.period_end, '%B %Y')
    else (t.year - 1) || '/' || right(cast(t.year as varchar), 2)
  end as period_label,
  cast(case when ends_with(t.measure, '_count') then t.value else t.numerator end as integer)
    as numerator,
  cast(t.denominator as integer) as denominator,
  t.value, t.status,
  case when t.status = 'value' and t.denominator > 0 then
    case
      when ends_with(t.measure, '_per_10000')
        then 10000.0 * byars_lower(cast(t.numerator as integer)) / t.denominator
      when contains(t.measure, '_pct')
        then 100.0 * wilson_lower(cast(t.numerator as integer), cast(t.denominator as integer))
    end
  end as lower_limit,
  case when t.status = 'value' and t.denominator > 0 then
    case
      when ends_with(t.measure, '_per_10000')
        then 10000.0 * byars_upper(cast(t.numerator as integer)) / t.denominator
      when contains(t.measure, '_pct')
        then 100.0 * wilson_upper(cast(t.numerator as integer), cast(t.denominator as integer))
    end
  end as upper_limit,
  b.break_label, t.release as source_release
from told t
left join dim_indicator_breaks b on b.indicator_id = t.measure and b.first_year = t.year
