-- code: 230
-- title: URN is missing for semi-independent living after 28 October 2023
-- meaning: a placement in England in semi-independent living (H5) that goes on or ended after 28
--   October 2023 has no URN or XXXXXXX
-- years: 2024 to 2024
-- stage: 2
-- severity: error
-- tables: episodes
-- also: postcodes
-- fields: episodes: place, dec, urn
-- from that day supported accommodation has to be registered with Ofsted (SI 2023/416)
select 'episodes' as extract, row_number
from episodes
where place = 'H5' and (dec_text is null or dec > date '2023-10-28')
  and coalesce(urn, 'XXXXXXX') = 'XXXXXXX'
  and not coalesce(left(pl_la, 1) in ('W', 'S', 'N', 'C', 'L', 'M'), false)
