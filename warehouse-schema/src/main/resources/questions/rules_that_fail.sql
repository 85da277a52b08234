-- title: What to put right in the return
-- question: Which of the Department's rules does the latest return fail, by how many rows and children, and since when?
-- look at: No row means that nothing fails in the latest return that the rules have looked at, which may not be
--   the latest that has landed: fact_rule_checks has those, cicw failures says why others are not among them.
--   first_seen is the day on which an extract first showed the oldest of the rows that still fail,
--   came_last how many of them the last extract brought. Rules that could not be run are in
--   fact_rule_checks (is_run, missing): they were not passed. The rows themselves are the same without the
--   grouping; fact_placement_episodes has the episode of the same child and row_date.
-- file: analyst
with latest as (
  select authority_code, collection_year, max(received_date) as received_date
  from dim_extracts
  semi join (
    select authority_code, max(collection_year) as collection_year
    from fact_rule_checks
    group by authority_code) held using (authority_code, collection_year)
  group by authority_code, collection_year
)
select
  f.rule_code, r.severity, count(*) as row_count, count(distinct f.child_id) as child_count,
  min(f.known_from) as first_seen,
  count(*) filter (f.known_from = latest.received_date) as came_last, r.rule_title
from fact_rule_failures f
join latest using (authority_code, collection_year)
join dim_rules r
  on r.rule_code = f.rule_code and f.collection_year between r.first_year and r.last_year
where f.known_to is null
group by f.rule_code, r.severity, r.rule_title
order by row_count desc, f.rule_code
limit 12
