-- code: 1008
-- title: Ofsted number (URN) is not on the register
-- meaning: a URN is given, other than XXXXXXX, that the list of providers does not have
-- years: 2023 on
-- stage: 1
-- severity: error
-- tables: episodes, providers
-- fields: episodes: urn
select 'episodes' as extract, episodes.row_number
from episodes
anti join providers on episodes.urn = providers.urn
where episodes.urn <> 'XXXXXXX'
