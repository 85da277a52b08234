-- grain: one row per indicator, authority, period kind and period that the indicator is told for,
--   and below them the figures that were published about other areas
-- note: a ratio has no interval: the sessions or reviews of one child are not independent
with
authorities as (
  select
    e.authority_code, coalesce(a.gss_code, e.authority_code) as area_code,
    coalesce(a.authority_label, e.authority_code) as area_label,
    bool_or(e.is_synthetic) as is_synthetic
  from dim_extracts e
  left join dim_authorities a on a.authority_code = e.authority_code and a.is_latest
  where is_received(e.received_date)
  group by all
),
periods as (
  select
    period_kind, period_start, period_end, period_label, year,
    -- results of an academic year come with the extracts of the collection year of one name
    case when period_kind = 'academic_year' then year else collection_year_of(period_start) end
      as first_collection_year,
    case when period_kind = 'academic_year' then make_date(year, 3, 31) else period_end end
      as needed_to
  from dim_periods
),
delivered as (
  select authority_code, extract_table, collection_year, max(data_to) as data_to
  from dim_extracts
  where is_received(received_date)
  group by all
),
tables_needed as (
  select
    indicator_id, period_kinds, looks_back_months, unnest(string_split(extracts, ','))
      as extract_table,
    len(string_split(extracts, ',')) as table_count
  from dim_indicators
),
deliveries_due as (
  -- each table for each collection year that the period touches or that the definition looks back to
  select
    n.indicator_id, n.extract_table, n.table_count, p.period_kind, p.period_end, p.year,
    p.needed_to,
    least(
      p.first_collection_year,
      collection_year_of(cast(p.period_end - to_months(n.looks_back_months) as date))
    ) as from_year
  from tables_needed n
  join periods p
    on list_contains(string_split(n.period_kinds, ','), p.period_kind) or p.period_kind = 'custom'
),
told as (
  select u.indicator_id, d.authority_code, u.period_kind, u.period_end
  from deliveries_due u
  join delivered d
    on d.extract_table = u.extract_table
    and d.collection_year between u.from_year and u.year
    and d.data_to >= least(u.needed_to, make_date(d.collection_year, 3, 31))
  group by u.indicator_id, d.authority_code, u.period_kind, u.period_end, u.table_count, u.year,
    u.from_year
  having count(*) = u.table_count * (u.year - u.from_year + 1)
),
-- whole millionths add up to the same whatever the order in which threads add them
measures as (
  select *, cast(round(measure * 1000000) as hugeint) as millionths from indicator_rows
),
sums as (
  select
    indicator_id, authority_code, period_kind, period_end,
    count(*) filter (in_numerator) as numerator,
    count(*) filter (in_denominator) as denominator,
    sum(measure) filter (in_numerator) as numerator_sum,
    sum(measure) filter (in_denominator) as denominator_sum,
    count(measure) filter (in_denominator) as measured,
    sum(millionths) filter (in_denominator) as total,
    sum(millionths * millionths) filter (in_denominator) as squares
  from measures
  group by all
),
totals as (
  select
    * exclude (measured, total, squares),
    total / (1000000.0 * nullif(measured, 0)) as mean,
    sqrt((measured * squares - total * total) / nullif(measured * (measured - 1), 0)) / 1000000
      as deviation
  from sums
),
breaks as (
  select b.indicator_id, p.period_kind, min(p.period_end) as period_end, b.break_label
  from dim_indicator_breaks b
  join periods p on p.year = b.first_year and p.period_kind <> 'custom'
  group by b.indicator_id, p.period_kind, b.break_label
),
figures as (
  select
    i.indicator_id, i.kind, a.area_code, a.area_label, a.is_synthetic,
    p.period_kind, p.period_start, p.period_end, p.period_label,
    coalesce(if(i.kind in ('sum', 'ratio'), t.numerator_sum, t.numerator), 0) as numerator,
    case
      when i.kind in ('count', 'sum') then null
      when i.kind = 'rate' then r.population_count
      when i.kind = 'ratio' then coalesce(t.denominator_sum, 0)
      else coalesce(t.denominator, 0)
    end as denominator,
    t.mean, t.deviation, b.break_label,
    case
      when p.year not between i.first_year and i.last_year then 'not_applicable'
      when s.indicator_id is null then 'not_available'
      when i.kind = 'rate' and r.population_count is null then 'not_available'
      when i.kind in ('proportion', 'mean') and coalesce(t.denominator, 0) = 0
        then 'not_applicable'
      when i.kind = 'ratio' and coalesce(t.denominator_sum, 0) = 0 then 'not_applicable'
      else 'value'
    end as status
  from dim_indicators i
  cross join authorities a
  join periods p
    on list_contains(string_split(i.period_kinds, ','), p.period_kind)
    or (p.period_kind = 'custom' and i.period_kinds not in ('financial_year', 'academic_year'))
  left join told s
    on s.indicator_id = i.indicator_id and s.authority_code = a.authority_code
    and s.period_kind = p.period_kind and s.period_end = p.period_end
  left join totals t
    on t.indicator_id = i.indicator_id and t.authority_code = a.authority_code
    and t.period_kind = p.period_kind and t.period_end = p.period_end
  left join dim_population r
    on r.area_code = a.area_code and r.mid_year = p.year - 1
  left join breaks b
    on b.indicator_id = i.indicator_id and b.period_kind = p.period_kind
    and b.period_end = p.period_end
)
select
  indicator_id, area_code, area_label, period_kind, period_start, period_end, period_label,
  case when status = 'value' or denominator = 0 and status = 'not_applicable'
    then cast(numerator as integer) end as numerator,
  case when status = 'value' or denominator = 0 and status = 'not_applicable'
    then cast(denominator as integer) end as denominator,
  case when status = 'value' then
    case kind
      when 'count' then cast(numerator as double)
      when 'sum' then cast(numerator as double)
      when 'ratio' then 100.0 * numerator / denominator
      when 'mean' then mean
      else share_of(kind, numerator, denominator)
    end
  end as value,
  status,
  case when status = 'value' then
    case kind
      when 'mean' then mean - mean_margin(deviation, denominator)
      else share_lower(kind, numerator, denominator)
    end
  end as lower_limit,
  case when status = 'value' then
    case kind
      when 'mean' then mean + mean_margin(deviation, denominator)
      else share_upper(kind, numerator, denominator)
    end
  end as upper_limit,
  break_label,
  is_synthetic,
  null as source_release
from figures
union all
select
  indicator_id, area_code, area_label, period_kind, period_start, period_end, period_label,
  numerator, denominator, value, status, lower_limit, upper_limit, break_label,
  false, source_release
from published_series
