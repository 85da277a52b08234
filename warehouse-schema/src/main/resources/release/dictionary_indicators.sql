-- question: through which other models does each indicator read?
with recursive referred as (
  select
    -- what is kept as a table is defined by the view beside it
    regexp_replace(view_name, '_live$', '') as name,
    unnest(regexp_extract_all(lower(sql), '\b(?:from|join)\s+\(*([a-z_][a-z0-9_]*)', 1))
      as read_name
  from duckdb_views()
  where database_name = current_database() and not internal
),
read_models as (
  select distinct name, read_name
  from referred
  where read_name in (select name from referred) and read_name != name
),
through as (
  select name as indicator_id, read_name
  from read_models
  where name in (select indicator_id from dim_indicators)
  union
  select indicator_id, r.read_name
  from through join read_models r on r.name = through.read_name
)
select
  indicator_id,
  format('{} ({}).', title, kind) as title_sentence,
  format('Numerator: {}.', numerator_label) as numerator_sentence,
  format('Denominator: {}.', denominator_label) as denominator_sentence,
  format('Source: {}.', source) as source_sentence,
  'Through ' || string_agg(read_name, ', ' order by read_name) || '.' as through_sentence
from dim_indicators
join duckdb_views() on view_name = indicator_id and database_name = current_database()
left join through using (indicator_id)
group by indicator_id, title, kind, numerator_label, denominator_label, source
order by indicator_id
