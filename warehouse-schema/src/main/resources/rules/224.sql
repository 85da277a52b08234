-- code: 224
-- title: The provider with this URN is of another kind
-- meaning: the placement provider is none that the list of providers has for the URN
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: episodes, providers
-- fields: episodes: place_provider
select 'episodes' as extract, e.row_number
from episodes e
where e.urn <> 'XXXXXXX' and e.place_provider is not null
  and e.urn in (select urn from providers)
  and not exists (
    select 1 from providers p
    where p.urn = e.urn and contains(',' || replace(p.provider_codes, ' ', '') || ',', ',' || e.place_provider || ','))
