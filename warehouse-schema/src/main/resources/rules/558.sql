-- code: 558
-- title: Adopted, but the decision for adoption was reversed
-- meaning: an episode ended with E11 or E12, a decision of the child was reversed and no other
--   stands; the episode and the decision fail
-- years: 2023 on
-- stage: 2
-- severity: warning
-- tables: episodes, placed_adoption
-- fields: episodes: rec; placed_adoption: date_placed_ceased
with contradicted as (
  select e.row_number as episode, p.row_number as decision
  from episodes e
  join placed_adoption p using (child)
  join adoption_decisions d using (child)
  where e.rec in ('E11', 'E12')
    and p.date_placed_ceased_text is not null
    and not d.one_stands)
select 'episodes' as extract, episode as row_number
from contradicted
union all
select 'placed_adoption', decision
from contradicted
