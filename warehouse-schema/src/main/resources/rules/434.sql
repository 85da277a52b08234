-- code: 434
-- title: Reason says a change of legal status only, the data say otherwise
-- meaning: an episode has reason L, and against the child's episode before the legal status is the
--   same or one of placement, postcode, URN and provider is not
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes
-- fields: episodes: rne, ls, place, pl_post, urn, place_provider
select 'episodes' as extract, row_number
from episodes_in_order
where position > 1
  and rne = 'L'
  and (ls is not distinct from previous_ls or not same_placement)
