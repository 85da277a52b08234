-- code: 166
-- title: Date of the review is missing or not a date
-- meaning: the date of the review is blank or can not be read as a day
-- years: 2023 on
-- stage: 1
-- severity: error
-- tables: reviews
-- fields: reviews: review
select 'reviews' as extract, row_number
from reviews
where review is null
