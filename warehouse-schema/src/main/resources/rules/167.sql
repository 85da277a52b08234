-- code: 167
-- title: How the child took part in the review is missing or not a code
-- meaning: the participation is not a code of the list, or blank although there is a date of a
--   review
-- years: 2023 on
-- stage: 1
-- severity: error
-- tables: reviews
-- fields: reviews: review_code
select 'reviews' as extract, row_number
from reviews
where not coalesce(is_code_of_review_code(review_code), review_text is null)
