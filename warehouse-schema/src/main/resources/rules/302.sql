-- code: 302
-- title: First episode starts before the child was born
-- meaning: the first episode of the child begins before the date of birth in the header
-- years: 2023 on
-- stage: 2
-- severity: error
-- tables: header, episodes
-- fields: episodes: decom; header: dob
with before_birth as (
  select e.row_number as episode_row, h.row_number as header_row
  from episodes_in_order e
  join header h on h.child = e.child
  where e.position = 1 and e.decom < h.dob
)
select 'episodes' as extract, episode_row as row_number from before_birth
union all
select 'header', header_row from before_birth
