-- grain: one row per indicator, authority whose extracts arrive here, year and release that gives its figure
-- note: agrees when both are the same, rounding when they are as precisely as the release gives them,
--   timing when another release gave the figure that is told here, definition where the two are
--   known to be defined otherwise, else unexplained. Asked of trend_series_as_known(day) it says
--   whether a difference lies in what was learnt since that day.
-- source: design section 5; reference section 5, common conventions
with
published as (
  select
    measure as indicator_id, old_la_code as authority_code,
    period_kind = 'academic_year' as is_academic, period_end, release, known_from,
    cast(value as double) as value, status, coalesce(rounded_to, 1) as rounded_to,
    length(rtrim(split_part(cast(value as varchar), '.', 2), '0')) as decimals
  from fact_published_figures
  where old_la_code is not null and is_received(known_from)
),
own as (
  select
    t.*, a.authority_code, t.period_kind = 'academic_year' as is_academic, year(t.period_end) as year
  from trend_series t
  join dim_authorities a on a.gss_code = t.area_code and a.is_latest
  where t.source_release is null and t.period_kind in ('financial_year', 'academic_year')
),
side_by_side as (
  select
    o.indicator_id, o.area_code, o.area_label, o.period_kind, o.period_end, o.period_label, o.year,
    o.numerator, o.denominator, o.value, o.status, o.is_synthetic,
    p.release, p.known_from, p.value as published_value, p.status as published_status,
    o.status = 'value' and p.status = 'value' as is_comparable,
    o.value = p.value as is_same,
    if(p.rounded_to > 1, abs(o.value - p.value) < p.rounded_to,
      round_half_up(o.value, p.decimals) = round_half_up(p.value, p.decimals)) as is_same_when_rounded
  from own o
  join published p
    on p.indicator_id = o.indicator_id and p.authority_code = o.authority_code
    and p.is_academic = o.is_academic and p.period_end = o.period_end
),
restated as (
  select
    s.*,
    bool_or(is_comparable and is_same_when_rounded) over (
      partition by indicator_id, area_code, period_kind, period_end) as is_told_by_another
  from side_by_side s
)
select
  r.indicator_id, r.area_code, r.area_label, r.period_kind, r.period_end, r.period_label,
  r.numerator, r.denominator, r.value, r.status,
  r.release, r.known_from, r.published_value, r.published_status,
  case
    when not r.is_comparable then 'not_comparable'
    when r.is_same then 'agrees'
    when r.is_same_when_rounded then 'rounding'
    when r.is_told_by_another then 'timing'
    when d.indicator_id is not null then 'definition'
    else 'unexplained'
  end as explanation,
  case when r.is_comparable and not r.is_same_when_rounded then d.difference end as difference,
  r.is_synthetic
from restated r
left join dim_definition_differences d
  on d.indicator_id = r.indicator_id and r.year between d.first_year and d.last_year
