-- code: 229
-- title: Own or other authority as provider does not go with the URN
-- meaning: own provision (PR1) at a provider that is not in the authority's area as far as the
--   list of providers shows, or another authority's (PR2) at one that is
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: episodes, providers
-- fields: episodes: urn, place_provider
select 'episodes' as extract, e.row_number
from episodes e
join providers p on p.urn = e.urn
where e.urn <> 'XXXXXXX'
  and ((e.place_provider = 'PR1' and p.la_code is distinct from authority())
    or (e.place_provider = 'PR2' and p.la_code = authority()))
