-- code: 446
-- title: Placement order before there were any
-- meaning: an episode under E1 starts before 1 December 2005
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes
-- fields: episodes: ls, decom
-- Adoption and Children Act 2002, section 21, in force on 30 December 2005.
select 'episodes' as extract, row_number
from episodes
where ls = 'E1' and decom < date '2005-12-01'
