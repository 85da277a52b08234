-- code: 435
-- title: Reason says a change of placement only, the data say otherwise
-- meaning: an episode has reason P or T, and against the child's episode before the legal status
--   has changed or none of placement, postcode, URN and provider has
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes
-- fields: episodes: ls, place, pl_post, urn, place_provider
select 'episodes' as extract, row_number
from episodes_in_order
where position > 1
  and rne in ('P', 'T')
  and (ls is distinct from previous_ls or same_placement)
