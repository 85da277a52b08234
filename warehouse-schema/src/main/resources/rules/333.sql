-- code: 333
-- title: Decision for adoption is missing or after the match
-- meaning: the child was matched with adopters, but the decision for adoption is dated later or
--   not at all
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: ad1
-- fields: ad1: date_int
select 'ad1' as extract, row_number
from ad1
where date_match is not null and coalesce(date_int > date_match, true)
