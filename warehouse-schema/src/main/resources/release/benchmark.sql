-- grain: one row per indicator, area, period kind and period, with its comparators
-- The view benchmark_live defines it; this table is the view as it stood when the release was built.
-- It reads trend_series_live, which has just been worked out: for a moment the table stands in for it.
alter view trend_series_live rename to trend_series_worked_out;
create view trend_series_live as select * from trend_series;

create table benchmark (
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
  england_value double,
  england_status varchar,
  england_release varchar,
  region_code varchar,
  region_value double,
  region_status varchar,
  region_release varchar,
  neighbours_2021_mean double,
  neighbours_2021_median double,
  neighbours_2021_count integer,
  neighbours_2025_mean double,
  neighbours_2025_median double,
  neighbours_2025_count integer,
  quartile_band varchar,
  rank integer,
  rank_of integer,
  significance_england varchar,
  break_label varchar,
  is_synthetic boolean not null,
  source_release varchar
);

insert into benchmark (
  indicator_id, area_code, area_label, period_kind, period_start, period_end, period_label,
  numerator, denominator, value, status, lower_limit, upper_limit, england_value,
  england_status, england_release, region_code, region_value, region_status, region_release,
  neighbours_2021_mean, neighbours_2021_median, neighbours_2021_count, neighbours_2025_mean,
  neighbours_2025_median, neighbours_2025_count, quartile_band, rank, rank_of,
  significance_england, break_label, is_synthetic, source_release)
select
  indicator_id, area_code, area_label, period_kind, period_start, period_end, period_label,
  numerator, denominator, value, status, lower_limit, upper_limit, england_value,
  england_status, england_release, region_code, region_value, region_status, region_release,
  neighbours_2021_mean, neighbours_2021_median, neighbours_2021_count, neighbours_2025_mean,
  neighbours_2025_median, neighbours_2025_count, quartile_band, rank, rank_of,
  significance_england, break_label, is_synthetic, source_release
from benchmark_live
order by indicator_id, area_code, period_kind, period_end;

drop view trend_series_live;
alter view trend_series_worked_out rename to trend_series_live;

comment on table benchmark is 'one row per indicator, area, period kind and period, with its comparators, as benchmark_live defines it';
comment on column benchmark.indicator_id is 'indicator, see dim_indicators';
comment on column benchmark.area_code is 'GSS code of the area';
comment on column benchmark.area_label is 'name of the area';
comment on column benchmark.period_kind is 'month_end, year_to_date, rolling_12_months, financial_year or academic_year';
comment on column benchmark.period_start is 'first day of the period';
comment on column benchmark.period_end is 'last day of the period';
comment on column benchmark.period_label is 'the period for people';
comment on column benchmark.numerator is 'children or events that meet the condition';
comment on column benchmark.denominator is 'children or events that are asked, or the population';
comment on column benchmark.value is 'unrounded, in the unit of the indicator; null unless the status is value';
comment on column benchmark.status is 'value, suppressed, not_available, not_applicable, rounds_to_zero or low_reliability';
comment on column benchmark.lower_limit is 'lower end of the 95 % interval';
comment on column benchmark.upper_limit is 'upper end of the 95 % interval';
comment on column benchmark.england_value is 'England as published';
comment on column benchmark.england_status is 'status of the value for England';
comment on column benchmark.england_release is 'release that published the value for England';
comment on column benchmark.region_code is 'GSS code of the region';
comment on column benchmark.region_value is 'the region as published';
comment on column benchmark.region_status is 'status of the value for the region';
comment on column benchmark.region_release is 'release that published the value for the region';
comment on column benchmark.neighbours_2021_mean is 'mean of the neighbours of the 2021 model that have a value';
comment on column benchmark.neighbours_2021_median is 'their median';
comment on column benchmark.neighbours_2021_count is 'how many of the ten have a value';
comment on column benchmark.neighbours_2025_mean is 'mean of the neighbours of the 2025 model that have a value';
comment on column benchmark.neighbours_2025_median is 'their median';
comment on column benchmark.neighbours_2025_count is 'how many of the ten have a value';
comment on column benchmark.quartile_band is 'A (best) to D among all authorities, null without polarity';
comment on column benchmark.rank is '1 is best, ties take the lower rank';
comment on column benchmark.rank_of is 'authorities ranked';
comment on column benchmark.significance_england is 'better, worse, similar, or higher and lower where there is no polarity, against England';
comment on column benchmark.break_label is 'what changed in the definition since the period before, null where nothing did';
comment on column benchmark.is_synthetic is 'whether it stands for no real child';
comment on column benchmark.source_release is 'release of published statistics that gives the figure, null where it was worked out here';
