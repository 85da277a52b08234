-- code: 113
-- title: Date of the match with adopters is not a date
-- meaning: the date on which the child was matched with adopters is filled but can not be read as
--   a day
-- years: 2023 on
-- stage: 1
-- severity: error
-- tables: ad1
-- fields: ad1: date_match
select 'ad1' as extract, row_number
from ad1
where date_match_text is not null and date_match is null
