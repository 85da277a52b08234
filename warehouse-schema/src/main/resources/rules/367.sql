-- code: 367
-- title: Short breaks of more than 75 days in the year
-- meaning: the days of a child's V3 episodes that lie in the collection year, open ones to its end,
--   add up to more than 75; each episode that adds days fails
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: episodes
-- fields: episodes: ls, decom, dec
-- Care Planning, Placement and Case Review Regulations 2010, regulation 48: 75 days in 12 months.
with breaks as (
  select
    child, row_number,
    least(case when dec_text is null then year_end() else dec end, year_end())
      - greatest(decom, year_start()) as days
  from episodes
  where ls = 'V3' and decom is not null and (dec is not null or dec_text is null)),
over_the_limit as (
  select child
  from breaks
  where days > 0
  group by child
  having sum(days) > 75)
select 'episodes' as extract, row_number
from breaks
where days > 0 and child in (select child from over_the_limit)
