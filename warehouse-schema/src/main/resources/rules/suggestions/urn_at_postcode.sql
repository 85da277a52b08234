-- codes: 218, 219, 230, 1008
-- why: the only provider on Ofsted's list at the postcode of the placement that offers this type
--   of placement, is of this kind and was open in all of the episode
-- tables: episodes, providers
-- fields: episodes: urn
-- a foster placement is at the carer's postcode, the URN is that of the agency, which is elsewhere
select 'episodes' as extract, e.row_number, 'urn' as field, p.urn as value
from episodes e
semi join failing f on f.extract = 'episodes' and f.row_number = e.row_number
join providers p
  on upper(replace(p.postcode, ' ', '')) = upper(replace(e.pl_post, ' ', ''))
  and list_contains(string_split(replace(p.place_codes, ' ', ''), ','), e.place)
  and (e.place_provider is null
    or list_contains(string_split(replace(p.provider_codes, ' ', ''), ','), e.place_provider))
where p.reg_end is null or p.reg_end >= coalesce(e.dec, year_end())
