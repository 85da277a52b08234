-- grain: one row per figure of trend_series: whether it is hidden, and whether one that it is compared
--   or pooled with is. What the Department has published of other areas stands as it published it.
create or replace temp table disclosure_decisions as
with decided as (
  select
    indicator_id, area_code, period_kind, period_end, status,
    coalesce(hidden.is_hidden, false)
      or source_release is null
      and (coalesce(figure.numerator between 1 and 5, false)
        or coalesce(figure.denominator between 1 and 5, false)) as is_hidden
  from analyst.main.trend_series figure
  left join disclosure_figures hidden using (indicator_id, area_code, period_kind, period_end)
)
select
  indicator_id, area_code, period_kind, period_end, is_hidden, symbol,
  bool_or(is_hidden) over (
    partition by indicator_id, area_code, period_kind, month(period_end)
    order by year(period_end) range between 9 preceding and current row) as is_year_before_hidden
from decided
left join disclosure_symbols
  on symbol_status = case when is_hidden then 'suppressed' else status end
