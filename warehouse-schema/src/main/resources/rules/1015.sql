-- code: 1015
-- title: Own provision, but the placement is in another authority
-- meaning: the provider is the authority itself (PR1) and the placement is in another one.
--   Foster carers and adopters may live anywhere; short breaks (V3, V4) are left out
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: episodes
-- fields: episodes: pl_la
select 'episodes' as extract, row_number
from episodes
where place_provider = 'PR1'
  and pl_la <> authority()
  and ls not in ('V3', 'V4')
  and place not in ('U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'A3', 'A4', 'A5', 'A6')
