-- a_fact stands for the name of each fact in turn
select
  'a_fact' as subject,
  count(*) || ' rows are about a child that dim_children did not know with them' as finding
from a_fact fact
where not exists (
  from dim_children child
  where child.authority_code = fact.authority_code
    and child.child_id = fact.child_id
    and child.known_from <= fact.known_from
    and coalesce(child.known_to, date '9999-12-31') > fact.known_from)
having count(*) > 0
union all
select
  'a_fact' as subject,
  count(*) || ' current rows are about a child that dim_children no longer knows' as finding
from a_fact fact
where fact.known_to is null
  and not exists (
    from dim_children child
    where child.authority_code = fact.authority_code
      and child.child_id = fact.child_id
      and child.known_to is null)
having count(*) > 0
union all
select
  'a_fact' as subject,
  count(*) || ' rows come from an extract that dim_extracts does not hold' as finding
from a_fact fact
where not exists (from dim_extracts extract where extract.extract_id = fact.extract_id)
having count(*) > 0
