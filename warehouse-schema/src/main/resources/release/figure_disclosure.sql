-- grain: one row per figure of the authority: the numbers behind it, whether this release hides it, and
--   whether nobody outside has seen them, in an earlier one either. The next release needs to know.
create or replace table analyst.main.figure_disclosure as
with figure as (
  select *, figure_key in (from disclosure_hidden) as is_hidden
  from disclosure_figures
  where release = 0
)
select
  indicator_id, area_code, period_kind, period_end, numerator, denominator, value_count, is_hidden,
  is_hidden and not was_shown as is_secret
from figure
order by all
