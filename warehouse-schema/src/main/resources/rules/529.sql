-- code: 529
-- title: Public body given as provider of a placement it can not provide
-- meaning: an episode with provider PR3 is in P1, A3 to A6, K1, K2 or U1 to U6
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes
-- fields: episodes: place, place_provider
select 'episodes' as extract, row_number
from episodes
where place_provider = 'PR3'
  and place in (
    'P1', 'A3', 'A4', 'A5', 'A6', 'K1', 'K2', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6')
