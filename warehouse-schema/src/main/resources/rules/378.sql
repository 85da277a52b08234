-- code: 378
-- title: Placed with parents while accommodated by agreement
-- meaning: an episode has placement P1 and legal status V2
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes
-- fields: episodes: place, ls
-- Children Act 1989, section 20: who lives with a parent by agreement is not accommodated.
select 'episodes' as extract, row_number
from episodes
where place = 'P1' and ls = 'V2'
