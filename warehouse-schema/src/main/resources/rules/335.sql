-- code: 335
-- title: Adopted by the foster carer or not: the last placement says otherwise
-- meaning: the flag says not adopted by the current foster carer (0) and the last placement is A2,
--   A3 or A5, or says so (1) and it is A1, A4 or A6
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: ad1, episodes
-- fields: ad1: foster_care; episodes: place
-- few children are adopted: their episodes are put in order here, with those of unknown start
with last_episode as (
  select child, row_number, place
  from episodes
  where child in (select child from ad1)
  qualify row_number() over (partition by child order by decom desc nulls last, row_number desc) = 1
),
otherwise as (
  select a.row_number as adoption_row, e.row_number as episode_row
  from ad1 a
  join last_episode e on e.child = a.child
  where (a.foster_care = '0' and e.place in ('A2', 'A3', 'A5'))
    or (a.foster_care = '1' and e.place in ('A1', 'A4', 'A6'))
)
select 'ad1' as extract, adoption_row as row_number from otherwise
union all
select 'episodes', episode_row from otherwise
