-- code: 143
-- title: Reason for the new episode is not a code
-- meaning: the reason for the new episode is filled but not a code of the list
-- years: 2023 on
-- stage: 1
-- severity: error
-- tables: episodes
-- fields: episodes: rne
select 'episodes' as extract, row_number
from episodes
where not is_code_of_rne(rne)
