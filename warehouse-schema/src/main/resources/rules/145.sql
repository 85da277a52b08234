-- code: 145
-- title: Category of need is not a code
-- meaning: the category of need is filled but not a code of the list
-- years: 2023 on
-- stage: 1
-- severity: error
-- tables: episodes
-- fields: episodes: cin
select 'episodes' as extract, row_number
from episodes
where not is_code_of_cin(cin)
