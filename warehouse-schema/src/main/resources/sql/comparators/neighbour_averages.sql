-- grain: one row per neighbour model, authority, measure and period
-- note: unweighted over the neighbours that have a value, as the Department's interactive tool (mean)
--   and its outcomes dashboard (median) have it; counts of children are not pooled. A model is in
--   force until the next; decimals are those of the source.
-- source: reference section 7.1
with
published as materialized (
  select p.* from published_latest p where p.status = 'value' and p.old_la_code is not null
),
precision_of_source as (
  select measure, is_academic, period_end, max(decimals) as decimals
  from published
  group by all
),
models as (
  select
    neighbour_model, in_force_from,
    lead(in_force_from) over (order by in_force_from, neighbour_model desc) as in_force_to
  from (select distinct neighbour_model, in_force_from from dim_neighbours)
),
averages as (
  select
    n.neighbour_model, n.authority_code, p.measure, p.is_academic, p.period_end,
    avg(p.value) as mean, median(p.value) as median,
    cast(count(*) as integer) as contributor_count
  from dim_neighbours n
  join published p on p.old_la_code = n.neighbour_code
  group by all
)
select
  a.neighbour_model, a.authority_code, a.measure, a.is_academic, a.period_end, a.mean, a.median,
  a.contributor_count, s.decimals,
  a.period_end >= m.in_force_from
    and a.period_end < coalesce(m.in_force_to, date '9999-12-31') as is_in_force,
  m.in_force_to is null as is_latest
from averages a
join models m on m.neighbour_model = a.neighbour_model
join precision_of_source s
  on s.measure = a.measure and s.is_academic = a.is_academic and s.period_end = a.period_end
