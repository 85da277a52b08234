-- question: what does the database in use hold, in the order in which a reader looks for it?
with relations as (
  select table_name as name, 'table' as kind, comment as grain
  from duckdb_tables()
  where database_name = current_database() and not internal and not temporary
  union all
  select view_name as name, 'view' as kind, comment as grain
  from duckdb_views()
  where database_name = current_database() and not internal and not temporary
),
columns as (
  select
    table_name as name, column_index as position,
    format(
      '| {} | {} | {} |', column_name, lower(data_type),
      replace(coalesce(comment, ''), '|', '\|')) as line
  from duckdb_columns()
  where database_name = current_database() and not internal
),
described as (
  select name, kind, grain, string_agg(line, chr(10) order by position) as column_lines
  from relations left join columns using (name)
  group by name, kind, grain
),
macros as (
  select
    function_name || '(' || array_to_string(parameters, ', ') || ')' as name,
    if(function_type = 'table_macro', 'table macro', 'macro') as kind,
    comment as grain, null as column_lines
  from duckdb_functions()
  where database_name = current_database() and not internal and macro_definition is not null
)
select name, kind, coalesce(grain, '') as grain, coalesce(column_lines, '') as column_lines
from (from described union all from macros)
order by list_position(['table', 'view', 'table macro', 'macro'], kind), name
