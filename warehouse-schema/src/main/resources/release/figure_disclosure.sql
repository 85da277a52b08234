-- question: what does the next release have to know of this one?
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
order by all;
alter table analyst.main.figure_disclosure
  add primary key (indicator_id, area_code, period_kind, period_end);
comment on table analyst.main.figure_disclosure is
  'one row per figure of the authority: whether the published file hides it';
comment on column analyst.main.figure_disclosure.indicator_id is 'indicator, see dim_indicators';
comment on column analyst.main.figure_disclosure.area_code is 'authority';
comment on column analyst.main.figure_disclosure.period_kind is 'kind of period';
comment on column analyst.main.figure_disclosure.period_end is 'last day of the period';
comment on column analyst.main.figure_disclosure.numerator is 'numerator of the figure';
comment on column analyst.main.figure_disclosure.denominator is 'denominator of the figure';
comment on column analyst.main.figure_disclosure.value_count is
  'of an average of percentages how many halves it stands for';
comment on column analyst.main.figure_disclosure.is_hidden is 'whether this release hides it';
comment on column analyst.main.figure_disclosure.is_secret is
  'whether it is hidden and no earlier release has shown the same numbers either'
