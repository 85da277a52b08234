-- grain: one row per neighbour model, authority, measure and period
-- note: unweighted over the neighbours that have a value, as the Department's interactive tool (mean)
--   and its outcomes dashboard (median) have it; counts of children are not pooled
-- source: reference section 7.1
select
  n.neighbour_model, n.authority_code, p.measure, p.is_academic, p.period_end,
  avg(p.value) as mean, median(p.value) as median, cast(count(*) as integer) as contributor_count
from dim_neighbours n
join published_latest p on p.old_la_code = n.neighbour_code
where p.status = 'value'
group by all
