-- code: 217
-- title: Placed for adoption with the carer, but the carer changed
-- meaning: an episode from 1 April 2015 on in A3 or A5 (for adoption with the current foster
--   carer) begins for a reason other than S, T or U, by which the carer stays the same
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes
-- fields: episodes: place, decom, rne
-- the reasons T and U for the same carer were collected from 2015/16
select 'episodes' as extract, row_number
from episodes
where place in ('A3', 'A5') and decom >= date '2015-04-01'
  and coalesce(rne not in ('S', 'T', 'U'), true)
