-- code: 227
-- title: The provider was closed when the episode began
-- meaning: the list of providers has the registration of the URN as ended on the day on which the
--   episode began, or before
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: episodes, providers
-- fields: episodes: urn, decom
select 'episodes' as extract, e.row_number
from episodes e
where e.decom is not null and e.urn <> 'XXXXXXX'
  and e.urn in (select urn from providers)
  and not exists (
    select 1 from providers p
    where p.urn = e.urn and (p.reg_end is null or p.reg_end > e.decom))
