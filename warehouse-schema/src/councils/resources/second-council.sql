-- The second council of the consortium, North East Lincolnshire: the same children and events under
-- names of its own, but for one child that it does not have.
insert into dim_extracts
select * replace ('n' || extract_id as extract_id, '812' as authority_code) from dim_extracts;

insert into dim_children
select * replace ('812' as authority_code, 'north' || child_id as child_id, 'n' || extract_id as extract_id)
from dim_children where child_id <> 'child10';

insert into fact_periods_of_care
select * replace (
  '812' as authority_code, 'north' || child_id as child_id,
  'north' || period_of_care_key as period_of_care_key, 'n' || extract_id as extract_id)
from fact_periods_of_care where child_id <> 'child10';

insert into fact_placements
select * replace (
  '812' as authority_code, 'north' || child_id as child_id, 'north' || placement_key as placement_key,
  'north' || period_of_care_key as period_of_care_key, 'n' || extract_id as extract_id)
from fact_placements where child_id <> 'child10';

insert into fact_placement_episodes
select * replace ('812' as authority_code, 'north' || child_id as child_id, 'n' || extract_id as extract_id)
from fact_placement_episodes where child_id <> 'child10';

insert into fact_rule_failures
select * replace ('812' as authority_code, 'north' || child_id as child_id, 'n' || extract_id as extract_id)
from fact_rule_failures;

insert into fact_rule_checks
select * replace ('812' as authority_code) from fact_rule_checks;
