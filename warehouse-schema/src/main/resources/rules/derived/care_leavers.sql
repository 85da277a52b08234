-- grain: one row a row of OC3 that says something about life after care
-- meaning: in touch, activity or accommodation is filled. Where a return delivers none of the three for
--   anyone, each row counts, as it is there for a care leaver
create table care_leavers as
with leavers as (
  select
    row_number, child, dob,
    in_touch is not null or activ is not null or accom is not null as says_something
  from oc3
  where child is not null)
select row_number, child, dob
from leavers
where says_something or not (select bool_or(says_something) from leavers)
