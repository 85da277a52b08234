-- code: 218
-- title: Ofsted's number (URN) of the placement is missing
-- meaning: the URN is blank for an episode that goes on or ended in the year or later, in a
--   placement in England that Ofsted registers: any but P1, P3, R1, R2, R5, T0 to T4 and Z1
-- years: 2025 to 2025
-- stage: 2
-- severity: error
-- tables: episodes
-- also: postcodes
-- fields: episodes: urn
select 'episodes' as extract, row_number
from episodes
where urn is null
  and coalesce(place not in ('P1', 'P3', 'R1', 'R2', 'R5', 'T0', 'T1', 'T2', 'T3', 'T4', 'Z1'), true)
  and (dec is null or dec >= year_start())
  -- Wales, Scotland, Northern Ireland and the islands: SCO, NIR, W06000008
  and not coalesce(left(pl_la, 1) in ('W', 'S', 'N', 'C', 'L', 'M'), false)
