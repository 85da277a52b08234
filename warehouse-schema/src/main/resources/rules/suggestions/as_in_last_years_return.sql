-- codes: 503A, 503B, 503C, 503D, 503E, 503F
-- why: as last year's return has it for the same open episode
-- tables: episodes, episodes_last
-- fields: episodes: rne, ls, cin, place, place_provider, urn
select 'episodes' as extract, row_number, field, value
from (
  select e.row_number,
    unnest(['rne', 'ls', 'cin', 'place', 'place_provider', 'urn']) as field,
    unnest([e.last_rne, e.last_ls, e.last_cin, e.last_place, e.last_place_provider, e.last_urn])
      as value
  from restated_episodes e
  semi join failing f on f.extract = 'episodes' and f.row_number = e.row_number
  where e.decom = e.last_decom)
