-- question: what do the views and macros of the database in use say?
select view_name as name, sql as definition
from duckdb_views()
where database_name = current_database() and not internal and not temporary
union all
select function_name as name, parameters::varchar || macro_definition as definition
from duckdb_functions()
where database_name = current_database() and not internal and macro_definition is not null
order by name, definition
