-- code: 331
-- title: Match with adopters is dated after the adoptive placement began
-- meaning: the child was matched with adopters after the start of the episode that ended in
--   adoption (E11, E12)
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: ad1, episodes
-- fields: ad1: date_match; episodes: decom, rec
with too_late as (
  select a.row_number as adoption_row, e.row_number as episode_row
  from ad1 a
  join episodes e on e.child = a.child
  where e.rec in ('E11', 'E12') and a.date_match > e.decom
)
select 'ad1' as extract, adoption_row as row_number from too_late
union all
select 'episodes', episode_row from too_late
