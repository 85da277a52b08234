-- code: 440
-- title: Review coded as of a child under four who was older
-- meaning: a review with PN0 was held on or after the fourth birthday
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: reviews
-- fields: reviews: dob, review, review_code
select 'reviews' as extract, row_number
from reviews
where review_code = 'PN0' and review >= birthday(dob, 4)
