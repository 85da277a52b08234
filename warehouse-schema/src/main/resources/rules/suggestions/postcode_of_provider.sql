-- codes: 221
-- why: the postcode that Ofsted's list has for the provider with this URN
-- tables: episodes, providers
-- fields: episodes: pl_post
select 'episodes' as extract, e.row_number, 'pl_post' as field,
  regexp_replace(upper(replace(p.postcode, ' ', '')), '(.{3})$', ' \1') as value
from episodes e
semi join failing f on f.extract = 'episodes' and f.row_number = e.row_number
join providers p on p.urn = e.urn
