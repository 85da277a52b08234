-- code: INT08
-- title: Child in reviews is not in the header
-- meaning: a row in reviews has a child, or none, that the header does not have
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: header, reviews
-- fields: reviews: child
select 'reviews' as extract, reviews.row_number
from reviews
anti join header using (child)
