-- code: 214
-- title: Postcode or URN of the placement is given for a short break
-- meaning: the postcode or the URN of the placement is filled for an episode in a series of short
--   breaks (V3, V4)
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes
-- fields: episodes: pl_post, urn
select
  'episodes' as extract,
  row_number,
  list_filter([if(pl_post is null, null, 'pl_post'), if(urn is null, null, 'urn')], lambda field: field is not null) as fields
from episodes
where ls in ('V3', 'V4') and coalesce(pl_post, urn) is not null
