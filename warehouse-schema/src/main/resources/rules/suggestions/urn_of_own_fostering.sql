-- codes: 218, 1008
-- why: the only fostering service on Ofsted's list that is the authority's own and was open in all
--   of the episode
-- tables: episodes, providers
-- fields: episodes: urn
select 'episodes' as extract, e.row_number, 'urn' as field, p.urn as value
from episodes e
semi join failing f on f.extract = 'episodes' and f.row_number = e.row_number
join providers p
  on p.la_code = authority()
  and list_contains(string_split(replace(p.place_codes, ' ', ''), ','), e.place)
  and list_contains(string_split(replace(p.provider_codes, ' ', ''), ','), 'PR1')
where e.place in ('U1', 'U2', 'U3', 'U4', 'U5', 'U6') and e.place_provider = 'PR1'
  and (p.reg_end is null or p.reg_end >= coalesce(e.dec, year_end()))
