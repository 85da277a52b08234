-- question: which statements give the tables of the published file the comments of the analyst file?
with published_tables as (
  select table_name from duckdb_tables() where database_name = 'published'
),
published_columns as (
  select table_name, column_name from duckdb_columns() where database_name = 'published'
)
select
  'comment on table published.main.' || table_name || ' is '''
    || replace(comment, '''', '''''') || '''' as statement
from duckdb_tables()
join published_tables using (table_name)
where database_name = 'analyst' and comment is not null
union all
select
  'comment on column published.main.' || table_name || '.' || column_name || ' is '''
    || replace(comment, '''', '''''') || '''' as statement
from duckdb_columns()
join published_columns using (table_name, column_name)
where database_name = 'analyst' and comment is not null
union all
select
  'comment on column published.main.' || table_name || '.symbol is '
    || '''the symbol of the Department for the status: c, x, z, k or u''' as statement
from duckdb_columns()
where database_name = 'published' and column_name = 'symbol'
