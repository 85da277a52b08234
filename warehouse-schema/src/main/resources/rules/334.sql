-- code: 334
-- title: Decision for adoption is dated before care began
-- meaning: the decision for adoption is dated before the latest start of care (S) of the child
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: ad1, episodes
-- fields: ad1: date_int; episodes: decom, rne
with start_of_care as (
  select child, max(position) as position
  from episodes_in_order
  where rne = 'S' and child in (select child from ad1)
  group by child
),
too_early as (
  select a.row_number as adoption_row, e.row_number as episode_row
  from ad1 a
  join start_of_care c on c.child = a.child
  join episodes_in_order e on e.child = c.child and e.position = c.position
  where a.date_int < e.decom
)
select 'ad1' as extract, adoption_row as row_number from too_early
union all
select 'episodes', episode_row from too_early
