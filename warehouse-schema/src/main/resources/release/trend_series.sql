-- grain: one row per indicator, area, period kind and period
-- The view trend_series_live defines it; this table is the view as it stood when the release was built.
create table trend_series (
  indicator_id varchar not null,
  area_code varchar not null,
  area_label varchar not null,
  period_kind varchar not null,
  period_start date not null,
  period_end date not null,
  period_label varchar not null,
  numerator integer,
  denominator integer,
  value double,
  status varchar not null,
  lower_limit double,
  upper_limit double,
  break_label varchar,
  is_synthetic boolean not null,
  source_release varchar
);

insert into trend_series (
  indicator_id, area_code, area_label, period_kind, period_start, period_end, period_label,
  numerator, denominator, value, status, lower_limit, upper_limit, break_label, is_synthetic,
  source_release)
select
  indicator_id, area_code, area_label, period_kind, period_start, period_end, period_label,
  numerator, denominator, value, status, lower_limit, upper_limit, break_label, is_synthetic,
  source_release
from trend_series_live
order by indicator_id, area_code, period_kind, period_end;

comment on table trend_series is 'one row per indicator, area, period kind and period, as trend_series_live defines it';
comment on column trend_series.indicator_id is 'indicator, see dim_indicators';
comment on column trend_series.area_code is 'GSS code of the area';
comment on column trend_series.area_label is 'name of the area';
comment on column trend_series.period_kind is 'month_end, year_to_date, rolling_12_months, financial_year or academic_year';
comment on column trend_series.period_start is 'first day of the period';
comment on column trend_series.period_end is 'last day of the period';
comment on column trend_series.period_label is 'the period for people';
comment on column trend_series.numerator is 'children or events that meet the condition';
comment on column trend_series.denominator is 'children or events that are asked, or the population';
comment on column trend_series.value is 'unrounded, in the unit of the indicator; null unless the status is value';
comment on column trend_series.status is 'value, suppressed, not_available, not_applicable, rounds_to_zero or low_reliability';
comment on column trend_series.lower_limit is 'lower end of the 95 % interval';
comment on column trend_series.upper_limit is 'upper end of the 95 % interval';
comment on column trend_series.break_label is 'what changed in the definition since the period before, null where nothing did';
comment on column trend_series.is_synthetic is 'whether it stands for no real child';
comment on column trend_series.source_release is 'release of published statistics that gives the figure, null where it was worked out here';
