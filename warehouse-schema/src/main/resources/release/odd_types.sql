-- question: does a column have a type that drivers and tools do not read as plain SQL?
select table_name || '.' || column_name || ' is of type ' || data_type
  || ', which drivers and tools do not read; cast it to a plain one' as finding
from duckdb_columns()
where not internal
  and not regexp_full_match(
    data_type, 'VARCHAR|BOOLEAN|SMALLINT|INTEGER|BIGINT|DOUBLE|DATE|TIMESTAMP|DECIMAL\(\d+,\d+\)')
