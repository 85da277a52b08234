-- code: 191
-- title: Health data are missing for a child in care for twelve months
-- meaning: a child looked after for the twelve months to 31 March has a blank for immunisations,
--   dental check, health assessment or substance misuse, or is not in OC2 at all; then the
--   episodes are marked
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes, oc2
-- fields: oc2: immunisations, teeth_check, health_assessment, substance_misuse; episodes: child
select 'oc2' as extract, row_number
from oc2
where (immunisations is null or teeth_check is null or health_assessment is null or substance_misuse is null)
  and child in (select child from continuously_looked_after)
union all
select 'episodes', row_number
from episodes
where child in (select child from continuously_looked_after)
  and not exists (select 1 from oc2 where oc2.child = episodes.child)
