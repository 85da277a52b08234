-- question: what does the database in use hold, in the order in which a reader looks for it?
from (
  select table_name as name, 'table' as kind, comment as grain
  from duckdb_tables()
  where database_name = current_database() and not internal and not temporary
  union all
  select view_name as name, 'view' as kind, comment as grain
  from duckdb_views()
  where database_name = current_database() and not internal and not temporary
  union all
  select
    function_name || '(' || array_to_string(parameters, ', ') || ')' as name,
    if(function_type = 'table_macro', 'table macro', 'macro') as kind,
    comment as grain
  from duckdb_functions()
  where database_name = current_database() and not internal and macro_definition is not null)
select name, kind, coalesce(grain, '') as grain
order by
  list_position(['table', 'view', 'table macro', 'macro'], kind), name
