-- code: 228
-- title: The provider was closed before the episode ended
-- meaning: the list of providers has the registration of the URN as ended before the day on which
--   the episode ended, or before the end of the year where the episode goes on
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: episodes, providers
-- fields: episodes: urn, dec
with ends as (
  select row_number, urn, case when dec_text is null then year_end() else dec end as last_day
  from episodes
  where urn <> 'XXXXXXX'
)
select 'episodes' as extract, e.row_number
from ends e
where e.last_day is not null
  and e.urn in (select urn from providers)
  and not exists (
    select 1 from providers p
    where p.urn = e.urn and (p.reg_end is null or p.reg_end >= e.last_day))
