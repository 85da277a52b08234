-- code: 441
-- title: Child under four said to have had a part in the review
-- meaning: a review with PN1 to PN7 was held before the fourth birthday
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: reviews
-- fields: reviews: dob, review, review_code
select 'reviews' as extract, row_number
from reviews
where review_code in ('PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7')
  and review < birthday(dob, 4)
