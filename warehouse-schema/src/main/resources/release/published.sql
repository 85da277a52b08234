-- grain: trend_series and benchmark of the analyst file, row for row, with what disclosure control hides
-- Each column is named: what is added to the analyst file is not published by that. A rank, a band or
-- a significance gives a hidden value back within limits, so it goes with the value. What the
-- Department has published of other areas stands as it published it.

create table published.main.trend_series as
with figure as (
  select
    figure.*,
    coalesce(hidden.is_hidden, false)
      or figure.source_release is null
      and (coalesce(figure.numerator between 1 and 5, false)
        or coalesce(figure.denominator between 1 and 5, false)) as is_hidden
  from analyst.main.trend_series figure
  left join disclosure_figures hidden using (indicator_id, area_code, period_kind, period_end)
)
select
  indicator_id,
  area_code,
  area_label,
  period_kind,
  period_start,
  period_end,
  period_label,
  case when not is_hidden then numerator end as numerator,
  case when not is_hidden then denominator end as denominator,
  case when not is_hidden then value end as value,
  case when is_hidden then 'suppressed' else status end as status,
  symbol,
  case when not is_hidden then lower_limit end as lower_limit,
  case when not is_hidden then upper_limit end as upper_limit,
  break_label,
  is_synthetic,
  source_release
from figure
left join disclosure_symbols symbols
  on symbols.symbol_status = case when is_hidden then 'suppressed' else status end
order by indicator_id, area_code, period_kind, period_end;

create table published.main.benchmark as
with figure as (
  select
    figure.*,
    coalesce(hidden.is_hidden, false)
      or figure.source_release is null
      and (coalesce(figure.numerator between 1 and 5, false)
        or coalesce(figure.denominator between 1 and 5, false)) as is_hidden
  from analyst.main.benchmark figure
  left join disclosure_figures hidden using (indicator_id, area_code, period_kind, period_end)
)
select
  indicator_id,
  area_code,
  area_label,
  period_kind,
  period_start,
  period_end,
  period_label,
  case when not is_hidden then numerator end as numerator,
  case when not is_hidden then denominator end as denominator,
  case when not is_hidden then value end as value,
  case when is_hidden then 'suppressed' else status end as status,
  symbol,
  case when not is_hidden then lower_limit end as lower_limit,
  case when not is_hidden then upper_limit end as upper_limit,
  england_value,
  england_status,
  england_release,
  region_code,
  region_value,
  region_status,
  region_release,
  neighbours_2021_mean,
  neighbours_2021_median,
  neighbours_2021_count,
  neighbours_2025_mean,
  neighbours_2025_median,
  neighbours_2025_count,
  case when not is_hidden then quartile_band end as quartile_band,
  case when not is_hidden then rank end as rank,
  case when not is_hidden then rank_of end as rank_of,
  case when not is_hidden then significance_england end as significance_england,
  break_label,
  is_synthetic,
  source_release
from figure
left join disclosure_symbols symbols
  on symbols.symbol_status = case when is_hidden then 'suppressed' else status end
order by indicator_id, area_code, period_kind, period_end;

alter table published.main.trend_series
  add primary key (indicator_id, area_code, period_kind, period_end);
alter table published.main.benchmark
  add primary key (indicator_id, area_code, period_kind, period_end);
comment on column published.main.trend_series.symbol is 'the symbol of the Department for the status: c, x, z, k or u';
comment on column published.main.benchmark.symbol is 'the symbol of the Department for the status: c, x, z, k or u';
