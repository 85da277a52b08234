-- code: 398
-- title: Postcode given for a short break
-- meaning: an episode under V3 or V4 has a postcode of home or of the placement, of which a
--   distance is worked out
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes
-- fields: episodes: ls, home_post, pl_post
select 'episodes' as extract, row_number
from episodes
where ls in ('V3', 'V4') and (home_post is not null or pl_post is not null)
