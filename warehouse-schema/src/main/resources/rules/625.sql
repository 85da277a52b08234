-- code: 625
-- title: First child is born after the end of the year or of care
-- meaning: the date of birth of the first child is after 31 March of the collection year, or
--   after the latest end of an episode of a child who has none that is open
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: episodes, header
-- fields: header: mc_dob; episodes: dec
with last_days as (
  select child, max(dec) as ended
  from episodes
  where child is not null
  group by child
  having bool_and(dec_text is not null)),
too_late as (
  select header.row_number, header.child, last_days.ended
  from header
  left join last_days using (child)
  where mc_dob > year_end() or mc_dob > last_days.ended)
select 'header' as extract, row_number from too_late
union all
select 'episodes', episodes.row_number
from episodes
semi join too_late on episodes.child = too_late.child and episodes.dec = too_late.ended
