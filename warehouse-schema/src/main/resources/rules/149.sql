-- code: 149
-- title: Reason the episode ended is not a code
-- meaning: the reason for the end of the episode is filled but not a code of the year
-- years: 2023 on
-- stage: 1
-- severity: error
-- tables: episodes
-- fields: episodes: rec
select 'episodes' as extract, row_number
from episodes
where not is_code_of_rec(rec)
