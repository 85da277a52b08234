-- grain: one row per figure of trend_series: whether it is hidden, and whether one that it is compared
--   or pooled with is. What the Department has published of other areas stands as it published it.
create or replace temp table disclosure_decisions as
with hidden as (
  select indicator_id, area_code, period_kind, period_end, true as is_hidden
  from disclosure_figures
  where release = 0 and figure_key in (from disclosure_hidden)
),
decided as (
  select
    indicator_id, area_code, period_kind, period_end, status,
    coalesce(hidden.is_hidden, false) and source_release is null as is_hidden
  from analyst.main.trend_series figure
  left join hidden using (indicator_id, area_code, period_kind, period_end)
)
select
  indicator_id, area_code, period_kind, period_end, is_hidden, symbol,
  bool_or(is_hidden) over (
    partition by indicator_id, area_code, period_kind, month(period_end)
    order by year(period_end) range between 9 preceding and current row) as is_year_before_hidden
from decided
left join disclosure_symbols
  on symbol_status = case when is_hidden then 'suppressed' else status end
