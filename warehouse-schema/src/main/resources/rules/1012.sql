-- code: 1012
-- title: Data about care for a child who was not in care in the year
-- meaning: the child has no episode in the return, as care leavers have not, but a row about
--   adoption, decisions to place for adoption, missing incidents, reviews, earlier permanence
--   or outcomes
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes
-- also: placed_adoption, missing, reviews, ad1, prev_perm, oc2
-- fields: placed_adoption: child; missing: child; reviews: child; ad1: child; prev_perm: child;
--   oc2: child
select 'placed_adoption' as extract, placed_adoption.row_number
from placed_adoption
anti join episodes using (child)
where placed_adoption.child is not null
union all
select 'missing', missing.row_number
from missing
anti join episodes using (child)
where missing.child is not null
union all
select 'reviews', reviews.row_number
from reviews
anti join episodes using (child)
where reviews.child is not null
union all
select 'ad1', ad1.row_number
from ad1
anti join episodes using (child)
where ad1.child is not null
union all
select 'prev_perm', prev_perm.row_number
from prev_perm
anti join episodes using (child)
where prev_perm.child is not null
union all
select 'oc2', oc2.row_number
from oc2
anti join episodes using (child)
where oc2.child is not null
