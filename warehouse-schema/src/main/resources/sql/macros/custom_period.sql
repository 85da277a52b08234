-- meaning: the one period from a first to a last day, in the shape of dim_periods
create or replace macro custom_period(first_day, last_day) as table
  select
    'custom' as period_kind,
    cast(first_day as date) as period_start,
    cast(last_day as date) as period_end,
    strftime(cast(first_day as date), '%-d %B %Y') || ' to '
      || strftime(cast(last_day as date), '%-d %B %Y') as period_label,
    collection_year_of(cast(last_day as date)) as year
