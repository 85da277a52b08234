-- question: does the published file hold anything that must not be in it?
select table_name || ' has a column ' || column_name as leak
from duckdb_columns()
where not internal and column_name in ('child_id', 'upn_id', 'social_worker_id', 'extract_row')
union all
select view_name || ' is a view' from duckdb_views() where not internal
union all
select 'trend_series shows a count of 1 to 5'
from trend_series
where source_release is null and (numerator between 1 and 5 or denominator between 1 and 5)
union all
select 'benchmark shows a count of 1 to 5'
from benchmark
where source_release is null and (numerator between 1 and 5 or denominator between 1 and 5)
union all
select 'trend_series shows a value without its numbers'
from trend_series
where status <> 'value' and value is not null
  or status = 'value' and numerator is null and source_release is null
