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
described as (
  select
    name, kind, grain,
    list(column_name order by column_index) filter (column_name is not null) as column_names,
    list(lower(data_type) order by column_index) filter (column_name is not null) as column_types,
    list(coalesce(c.comment, '') order by column_index) filter (column_name is not null)
      as column_meanings
  from relations
  left join duckdb_columns() c
    on c.table_name = name and c.database_name = current_database() and not c.internal
    -- the table that is made of it has the same columns
    and not ends_with(name, '_live')
  group by name, kind, grain
),
macros as (
  select
    function_name || '(' || array_to_string(parameters, ', ') || ')' as name,
    if(function_type = 'table_macro', 'table macro', 'macro') as kind,
    comment as grain, null as column_names,
    null as column_types, null as column_meanings
  from duckdb_functions()
  where database_name = current_database() and not internal and macro_definition is not null
)
select
  name, kind, coalesce(grain, '') as grain, coalesce(column_names, []) as column_names,
  coalesce(column_types, []) as column_types, coalesce(column_meanings, []) as column_meanings
from (from described union all from macros)
order by list_position(['table', 'view', 'table macro', 'macro'], kind), name
