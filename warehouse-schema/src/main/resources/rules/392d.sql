-- code: 392d
-- title: Placed at the home postcode, but not with parents
-- meaning: home and placement have the same postcode, apart from blanks, and the placement is not
--   P1
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: episodes
-- fields: episodes: home_post, pl_post, place
select 'episodes' as extract, row_number
from episodes
where place is distinct from 'P1'
  and (home_post = pl_post
    or replace(upper(home_post), ' ', '') = replace(upper(pl_post), ' ', ''))
