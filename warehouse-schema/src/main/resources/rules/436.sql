-- code: 436
-- title: Reason says legal status and placement changed, the data say otherwise
-- meaning: an episode has reason B or U, and against the child's episode before the legal status is
--   the same or none of placement, postcode, URN and provider has changed
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes
-- fields: episodes: rne, ls, place, pl_post, urn, place_provider
select 'episodes' as extract, row_number
from episodes_in_order
where position > 1
  and rne in ('B', 'U')
  and (ls is not distinct from previous_ls or same_placement)
