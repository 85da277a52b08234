-- code: 221
-- title: The provider with this URN is at another postcode
-- meaning: the postcode of a placement in a home or school (K1, K2, R3, S1) that is no short break
--   is not the one that the list of providers has for the URN
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: episodes, providers
-- fields: episodes: pl_post
-- the URN of a foster placement is that of the agency, which is elsewhere
select 'episodes' as extract, e.row_number
from episodes e
where e.urn <> 'XXXXXXX' and e.pl_post is not null
  and e.place in ('K1', 'K2', 'R3', 'S1')
  and coalesce(e.ls not in ('V3', 'V4'), true)
  and e.urn in (select urn from providers)
  and not exists (
    select 1 from providers p
    where p.urn = e.urn and upper(p.postcode) = replace(upper(e.pl_post), ' ', ''))
