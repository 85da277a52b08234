-- code: 445
-- title: Freeing order in an episode that starts after 2005
-- meaning: an episode under D1 starts after 31 December 2005
-- years: 2023 to 2024
-- stage: 2
-- severity: error
-- tables: episodes
-- fields: episodes: ls, decom
-- Adoption and Children Act 2002, in force on 30 December 2005: placement orders took their place.
select 'episodes' as extract, row_number
from episodes
where ls = 'D1' and decom > date '2005-12-31'
