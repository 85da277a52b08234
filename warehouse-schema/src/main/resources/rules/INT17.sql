-- code: INT17
-- title: Date of birth in reviews differs from the header
-- meaning: the date of birth of the child is given in reviews and in the header and is not the
--   same
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: header, reviews
-- fields: reviews: dob
select 'reviews' as extract, reviews.row_number
from reviews
join header using (child)
where reviews.dob_text <> header.dob_text
  and reviews.dob is distinct from header.dob
