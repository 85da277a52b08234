-- code: 399
-- title: Motherhood or a review of a child who only has short breaks
-- meaning: all episodes of a child are under V3 or V4, yet there is an entry for mother, a review
--   or how the child took part in one; all rows of the child in the three tables fail
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes, header
-- also: reviews
-- fields: episodes: ls; header: mother; reviews: review, review_code
-- Care Planning, Placement and Case Review Regulations 2010, regulation 48: of a child in short
-- breaks no review is returned.
with only_short_breaks as (
  select child
  from episodes
  where child is not null
  group by child
  having bool_and(coalesce(ls in ('V3', 'V4'), false))),
mothers as (
  select child
  from header
  join only_short_breaks using (child)
  where mother is not null),
reviewed as (
  select child
  from reviews
  join only_short_breaks using (child)
  where coalesce(review_text, review_code) is not null),
in_conflict as (
  select child from mothers
  union
  select child from reviewed)
select 'episodes' as extract, row_number
from episodes
where child in (select child from in_conflict)
union all
select 'header', row_number
from header
where child in (select child from in_conflict)
union all
select 'reviews', row_number
from reviews
where child in (select child from in_conflict)
