-- code: 144
-- title: Legal status is not a code
-- meaning: the legal status is filled but not a code of the list
-- years: 2023 on
-- stage: 1
-- severity: error
-- tables: episodes
-- fields: episodes: ls
select 'episodes' as extract, row_number
from episodes
where not is_code_of_ls(ls)
