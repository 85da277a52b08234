-- code: 376
-- title: Temporary stay over the foster carer's holiday of more than three weeks
-- meaning: an episode in T3 that has ended lasted more than 21 days
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: episodes
-- fields: episodes: decom, place
select 'episodes' as extract, row_number
from episodes
where place = 'T3' and dec - decom > 21
