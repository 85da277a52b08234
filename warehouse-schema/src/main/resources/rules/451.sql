-- code: 451
-- title: Child is still under a freeing order
-- meaning: an episode under D1 has neither an end nor a reason for one
-- years: 2023 to 2024
-- stage: 2
-- severity: error
-- tables: episodes
-- fields: episodes: dec, rec, ls
-- Since 30 December 2005 none could be applied for, so none can be left.
select 'episodes' as extract, row_number
from episodes
where ls = 'D1' and dec_text is null and rec is null
