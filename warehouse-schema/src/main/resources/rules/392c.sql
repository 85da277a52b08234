-- code: 392c
-- title: Postcode of home or of the placement does not exist
-- meaning: a postcode is given that is not in the postcode directory or, without a directory, has
--   not the form of one
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: episodes
-- also: postcodes
-- fields: episodes: home_post, pl_post
with given as (
  select home_post as delivered from episodes where home_post is not null
  union
  select pl_post from episodes where pl_post is not null),
unknown as (
  select delivered
  from given
  where case
    when exists (select 1 from postcodes) then
      replace(upper(delivered), ' ', '') not in (
        select postcode from postcodes where postcode is not null)
    else
      not regexp_full_match(
        replace(upper(delivered), ' ', ''), '[A-Z]{1,2}[0-9][0-9A-Z]?[0-9][A-Z]{2}')
  end)
select 'episodes' as extract, row_number, ['home_post'] as fields
from episodes
where home_post in (select delivered from unknown)
union all
select 'episodes', row_number, ['pl_post']
from episodes
where pl_post in (select delivered from unknown)
