-- codes: 224, 526
-- why: the only kind that Ofsted's list has for the provider with this URN
-- tables: episodes, providers
-- fields: episodes: place_provider
select 'episodes' as extract, e.row_number, 'place_provider' as field,
  unnest(string_split(replace(p.provider_codes, ' ', ''), ',')) as value
from episodes e
semi join failing f on f.extract = 'episodes' and f.row_number = e.row_number
join providers p on p.urn = e.urn
