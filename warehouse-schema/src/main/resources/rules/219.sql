-- code: 219
-- title: The provider with this URN does not offer this type of placement
-- meaning: the placement type is none that the list of providers has for the URN; a URN that the
--   list does not know is for rule 1008
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: episodes, providers
-- fields: episodes: urn, place
select 'episodes' as extract, e.row_number
from episodes e
where e.urn <> 'XXXXXXX' and e.place is not null
  and e.urn in (select urn from providers)
  and not exists (
    select 1 from providers p
    where p.urn = e.urn and contains(',' || replace(p.place_codes, ' ', '') || ',', ',' || e.place || ','))
