-- codes: INT11, INT12, INT13, INT14, INT15, INT16, INT17, INT18, INT21
-- why: as the header has it for the child
-- tables: header
-- also: ad1, placed_adoption, missing, oc2, oc3, prev_perm, reviews, uasc
-- fields: ad1: dob; placed_adoption: dob; missing: dob; oc2: dob; oc3: dob; prev_perm: dob;
--   reviews: dob; uasc: dob, sex
with children as (
  select 'ad1' as extract, row_number, child from ad1
  union all
  select 'placed_adoption' as extract, row_number, child from placed_adoption
  union all
  select 'missing' as extract, row_number, child from missing
  union all
  select 'oc2' as extract, row_number, child from oc2
  union all
  select 'oc3' as extract, row_number, child from oc3
  union all
  select 'prev_perm' as extract, row_number, child from prev_perm
  union all
  select 'reviews' as extract, row_number, child from reviews
  union all
  select 'uasc' as extract, row_number, child from uasc),
of_the_header as (
  select child, dob, sex from header where dob is not null)
select extract, row_number, unnest(['dob', 'sex']) as field,
  unnest([strftime(h.dob, '%d/%m/%Y'), if(extract = 'uasc', h.sex, null)]) as value
from children
semi join failing using (extract, row_number)
join of_the_header h using (child)
